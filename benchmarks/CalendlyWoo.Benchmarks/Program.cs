using System.Globalization;
using System.Runtime.InteropServices;
using CalendlyWoo.Benchmarks;
using CalendlyWoo.Benchmarks.Lists;
using CalendlyWoo.Benchmarks.Mutations;
using CalendlyWoo.Benchmarks.Pipeline;
using CalendlyWoo.Benchmarks.Product;
using CalendlyWoo.Benchmarks.Templates;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var stop = new CancellationTokenSource();
// However this program is told to end, it ends by itself: its processes and folders go with it.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
try
{
    var options = OptionReader.Read(args);
    return options.Verb switch
    {
        "pipeline" => await new PipelineRun(options).RunAsync(stop.Token),
        "mutations" => await new MutationRun(options).RunAsync(stop.Token),
        "lists" => await new ListsRun(options).RunAsync(stop.Token),
        "templates" => TemplateRun.Run(options),
        "empty-endpoint" => await EmptyEndpoint.RunAsync(stop.Token),
        _ => throw new FormatException($"No such verb: {options.Verb}."),
    };
}
catch (FormatException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}
catch (Exception exception) when (exception is TimeoutException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Stopped.");
    return 130;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
