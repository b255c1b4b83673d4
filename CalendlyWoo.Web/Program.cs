using CalendlyWoo.Core.Store;
using CalendlyWoo.Web.Setup;
using Microsoft.Extensions.Options;

try
{
    if (args.Contains(CheckCommand.Name))
    {
        return await CheckCommand.RunAsync(args, Console.Out);
    }

    if (args.Contains(ResetOwnerCommand.Name))
    {
        return await ResetOwnerCommand.RunAsync(args, Console.Out);
    }

    await using var product = await Product.CreateAsync(args);
    await product.RunAsync();
    return 0;
}
catch (StartupException exception)
{
    await Console.Error.WriteLineAsync($"CalendlyWoo cannot start. {exception.Message}");
    return 1;
}
catch (OptionsValidationException exception)
{
    await Console.Error.WriteLineAsync("CalendlyWoo cannot start, because settings are wrong:");
    foreach (var failure in exception.Failures)
    {
        await Console.Error.WriteLineAsync($"  {failure}");
    }

    return 1;
}

/// <summary>The entry point, public so that tests can start the product in their own process.</summary>
public partial class Program;
