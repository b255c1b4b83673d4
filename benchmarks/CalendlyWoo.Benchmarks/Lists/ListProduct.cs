using System.Diagnostics;
using System.Net;
using CalendlyWoo.Core.Activities.Indexing;
using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Benchmarks.Lists;

/// <summary>The whole product in this process on a filled store, with its owner signed in.</summary>
internal sealed class ListProduct : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ListProduct(WebApplication app, HttpClient http, string account) => (_app, Http, Account) = (app, http, account);

    public HttpClient Http { get; }

    /// <summary>How the store was made, in one line.</summary>
    public string Account { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<ListProduct> StartAsync(string folder, ListSize size, int seed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var database = Path.Combine(folder, $"{size.Name}.db");
        var app = await Web.Setup.Product.CreateAsync(
            [
                $"--contentRoot={folder}", "--Urls=http://127.0.0.1:0", $"--ConnectionStrings:CalendlyWoo=Data Source={database}",
                $"--Secrets:MasterKeyFile={Path.Combine(folder, $"{size.Name}.key")}", "--Admin:Email=owner@studio.example", "--Admin:Password=nine-grey-herons-walk",
            ],
            builder => builder.Logging.ClearProviders());
        var began = Stopwatch.GetTimestamp();
        await ListFill.FillAsync(app.Services.GetRequiredService<IDbContextFactory<AppDb>>(), size, seed, now, cancellationToken);
        var filled = Stopwatch.GetElapsedTime(began);
        await app.StartAsync(cancellationToken);
        began = Stopwatch.GetTimestamp();
        var stretches = 0;
        while (await app.Services.GetRequiredService<LogIndex>().RunAsync(cancellationToken) is > 0 and var made) stretches += made;
        var indexed = Stopwatch.GetElapsedTime(began);
        var account = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{size.Name}: {size.Lines:N0} lines, {size.Notifications:N0} notifications, {size.Bookings:N0} bookings, {size.Cases:N0} cases ({size.OpenCases} open); {new FileInfo(database).Length / 1_000_000:N0} MB; written in {filled.TotalSeconds:0.0} s, {stretches} stretches indexed in {indexed.TotalSeconds:0.0} s");
        return new ListProduct(app, await SignInAsync(app, cancellationToken), account);
    }

    /// <summary>A page as the server renders it, before the browser has it.</summary>
    public async Task GetAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        var page = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{path} was answered {(int)answer.StatusCode}.");
        if (!page.Contains("<h1", StringComparison.Ordinal)) throw new InvalidOperationException($"{path} has no heading.");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static async Task<HttpClient> SignInAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(cancellationToken);
        var owner = await db.Users.AsNoTracking().SingleAsync(cancellationToken);
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(owner);
        var cookies = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) }, IdentityConstants.ApplicationScheme);
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
        http.DefaultRequestHeaders.Add("Cookie", $"{cookies.Cookie.Name}={cookies.TicketDataFormat.Protect(ticket)}");
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        return http;
    }
}
