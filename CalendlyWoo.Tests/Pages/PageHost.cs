using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Tests.Pages;

/// <summary>The product in this process on a free port, with a database of its own that goes with it.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private PageHost(WebApplication app, string folder, IReadOnlyList<string> arguments)
    {
        (_app, _folder, Arguments) = (app, folder, arguments);
        Address = new Uri(app.Urls.First());
    }

    public Uri Address { get; }

    /// <summary>The command line that it was started with, for a command beside it.</summary>
    public IReadOnlyList<string> Arguments { get; }

    public IServiceProvider Services => _app.Services;

    public DemoWorld World => _app.Services.GetRequiredService<DemoWorld>();

    public DemoCustomer Customer => _app.Services.GetRequiredService<DemoCustomer>();

    /// <summary>The demo without its first stories.</summary>
    public static Task<PageHost> StartDemoAsync() => StartAsync(null, "--demo", "--Demo:Stories=false");

    /// <summary>The same with parts replaced.</summary>
    public static Task<PageHost> StartDemoAsync(Action<WebApplicationBuilder> configure) => StartAsync(configure, "--demo", "--Demo:Stories=false");

    /// <summary>The product as a shop runs it, with nothing connected.</summary>
    public static Task<PageHost> StartBareAsync(params string[] arguments) => StartAsync(null, arguments);

    /// <summary>The same with parts replaced.</summary>
    public static Task<PageHost> StartBareAsync(Action<WebApplicationBuilder> configure, params string[] arguments) => StartAsync(configure, arguments);

    /// <summary>Makes an account and signs it in, for <see cref="Visit"/> or <see cref="SignedIn.CreateClient"/>. In the demo nobody needs one.</summary>
    public Task<SignedIn> SignInAsync(PersonRole role = PersonRole.Owner, string? name = null) => SignedIn.AsAsync(Services, role, name);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<PageHost> StartAsync(Action<WebApplicationBuilder>? configure, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("calendlywoo-pages-").FullName;
        var database = Path.Combine(folder, "test.db");
        string[] all =
        [
            .. arguments, "--urls=http://127.0.0.1:0", $"--Demo:Database={database}", $"--ConnectionStrings:CalendlyWoo=Data Source={database}",
            $"--Secrets:MasterKeyFile={Path.Combine(folder, "test.key")}",
        ];
        var app = await Product.CreateAsync(
            all,
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.Replace(ServiceDescriptor.Singleton(new StartOutput(TextWriter.Null)));
                configure?.Invoke(builder);
            });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new PageHost(app, folder, all);
    }
}
