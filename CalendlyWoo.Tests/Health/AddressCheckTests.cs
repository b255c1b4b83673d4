using CalendlyWoo.Core.Health;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Demo;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CalendlyWoo.Tests.Health;

/// <summary>Every way in which a public address is wrong has its own code and sentence.</summary>
public sealed class AddressCheckTests : IAsyncLifetime
{
    private AStore _store = null!;
    private AddressProof _proof = null!;
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, _, chain, errors) => AddressVoice.Validate(chain, errors) },
    });

    public async ValueTask InitializeAsync()
    {
        _store = await AStore.CreateAsync();
        _proof = new AddressProof(new InstallationKey(_store.Factory, _store.Commits, new EphemeralDataProtectionProvider()));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Address_OurOwnAnswer_IsFine()
    {
        await using var own = await ServeAsync(AnswerAsync);

        Assert.Null(await FindAsync(own.Address));
    }

    [Theory]
    [InlineData(200, "address.somebody-else")]
    [InlineData(404, "address.somebody-else")]
    [InlineData(401, "address.password")]
    [InlineData(429, "address.too-often")]
    [InlineData(502, "address.proxy")]
    public async Task Address_AnotherAnswer_IsToldApart(int status, string code)
    {
        await using var other = await ServeAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(new string('0', 64));
        });

        Assert.Equal(code, await FindAsync(other.Address));
    }

    [Fact]
    public async Task Address_RedirectsToTheRightOne_SaysHowToWriteIt()
    {
        await using var own = await ServeAsync(AnswerAsync);
        await using var old = await ServeAsync(context =>
        {
            context.Response.Redirect(new Uri(own.Address, context.Request.Path.Value!).AbsoluteUri);
            return Task.CompletedTask;
        });

        var failure = await Check().FindFaultAsync(old.Address, TestContext.Current.CancellationToken);

        Assert.Equal("address.redirected", failure!.Code);
        Assert.Contains(AddressFormat.Write(own.Address), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_RedirectsToASignIn_IsNotCalendlyWoo()
    {
        await using var other = await ServeAsync(context =>
        {
            context.Response.Redirect("/login");
            return Task.CompletedTask;
        });

        Assert.Equal("address.redirected-elsewhere", await FindAsync(other.Address));
    }

    [Fact]
    public async Task Address_PathIsNotHandedOn_SaysSo()
    {
        await using var own = await ServeAsync(AnswerAsync);

        Assert.Equal("address.path", await FindAsync(new Uri(own.Address, "bookings")));
    }

    [Theory]
    [InlineData(CertificateKind.SelfSigned, "address.certificate-untrusted")]
    [InlineData(CertificateKind.Expired, "address.certificate-expired")]
    [InlineData(CertificateKind.OtherHost, "address.certificate-name")]
    public async Task Address_CertificateIsNotGood_IsToldApart(CertificateKind kind, string code)
    {
        await using var own = await LoopbackServer.StartAsync(
            AnswerAsync, certificate: LoopbackCertificate.Create(TimeProvider.System.GetUtcNow(), kind), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(code, await FindAsync(own.Address));
    }

    [Fact]
    public async Task Address_HttpsToAPlainServer_SaysThatItSpeaksNone()
    {
        await using var own = await ServeAsync(AnswerAsync);

        Assert.Equal("address.no-tls", await FindAsync(new UriBuilder(own.Address) { Scheme = "https" }.Uri));
    }

    [Fact]
    public async Task Address_NobodyThere_IsRefused() => Assert.Equal("address.refused", await FindAsync(new Uri("http://127.0.0.1:9")));

    [Fact]
    public async Task Address_UnknownName_IsNotFound() => Assert.Equal("address.name-not-found", await FindAsync(new Uri("https://nothing.invalid")));

    [Fact]
    public async Task Address_PlainHttpOnTheInternet_NeedsHttps() => Assert.Equal("address.needs-https", await FindAsync(new Uri("http://nothing.invalid")));

    [Fact]
    public async Task Address_NoAnswer_TimesOut()
    {
        var clock = new FakeClock(AnOrder.Noon);
        var asked = new TaskCompletionSource();
        await using var silent = await ServeAsync(context =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        var check = new AddressCheck(new AddressVoice(_http, clock), _proof).FindFaultAsync(silent.Address, TestContext.Current.CancellationToken);
        await asked.Task;
        clock.Advance(AddressCheck.Patience);

        Assert.Equal("address.timed-out", (await check)!.Code);
    }

    [Theory]
    [InlineData("bookings.example.com", "https://bookings.example.com")]
    [InlineData(" https://Bookings.Example.com/ ", "https://bookings.example.com")]
    [InlineData("localhost:5080", "http://localhost:5080")]
    [InlineData("https://example.com/book/", "https://example.com/book")]
    [InlineData("ftp://example.com", null)]
    [InlineData("https://me:secret@example.com", null)]
    [InlineData("https://example.com/?a=b", null)]
    [InlineData("", null)]
    public void Address_AsTyped_IsRead(string typed, string? expected)
    {
        var isRead = AddressFormat.Parse(typed).TryGet(out var address, out var failure);

        Assert.Equal(expected, isRead ? AddressFormat.Write(address!) : null);
        Assert.DoesNotContain("secret", failure?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5080", AddressReach.ThisComputer)]
    [InlineData("http://127.8.8.8", AddressReach.ThisComputer)]
    [InlineData("https://192.168.1.20", AddressReach.OwnNetwork)]
    [InlineData("https://nas.local", AddressReach.OwnNetwork)]
    [InlineData("https://[fd00::1]", AddressReach.OwnNetwork)]
    [InlineData("https://bookings.example.com", AddressReach.Everywhere)]
    public void Address_Reach_IsReadOff(string address, AddressReach expected) => Assert.Equal(expected, AddressReaches.Of(new Uri(address)));

    private AddressCheck Check() => new(new AddressVoice(_http, TimeProvider.System), _proof);

    private async Task<string?> FindAsync(Uri address) => (await Check().FindFaultAsync(address, TestContext.Current.CancellationToken))?.Code;

    /// <summary>Answers as the product does at its own root.</summary>
    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var answer = path.StartsWith("/healthz/", StringComparison.Ordinal) ? await _proof.AnswerAsync(path["/healthz/".Length..], context.RequestAborted) : null;
        context.Response.StatusCode = answer is null ? 404 : 200;
        await context.Response.WriteAsync(answer ?? "");
    }

    private static Task<LoopbackServer> ServeAsync(Microsoft.AspNetCore.Http.RequestDelegate handler) =>
        LoopbackServer.StartAsync(handler, cancellationToken: TestContext.Current.CancellationToken);
}
