using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Tests.Demo;

/// <summary>A simulated Calendly and a plain client of it, over real HTTP.</summary>
internal sealed class CalendlyClient : IAsyncDisposable
{
    public const string Organization = "https://api.calendly.com/organizations/" + ModelStudio.Organization;

    private CalendlyClient(SimulatedCalendly calendly)
    {
        Calendly = calendly;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(calendly.Address) };
        Use(calendly.Options.PersonalAccessToken);
    }

    public SimulatedCalendly Calendly { get; }

    public HttpClient Http { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<CalendlyClient> StartAsync(CalendlyOptions? options = null, TimeProvider? time = null) =>
        new(await SimulatedCalendly.StartAsync(options, time ?? new ManualTime(), Cancellation));

    public void Use(string bearer) => Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);

    public Task<ShopAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<ShopAnswer> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<ShopAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<ShopAnswer> FormAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public Task<ShopAnswer> SubscribeAsync(Uri url, string? key = null) => PostAsync("webhook_subscriptions", JsonSerializer.Serialize(new
    {
        url, organization = Organization, scope = "organization", signing_key = key,
        events = (string[])["invitee.created", "invitee.canceled", "invitee_no_show.created", "invitee_no_show.deleted"],
    }));

    public Task SettledAsync() => Calendly.Deliveries.SettledAsync(cancellationToken: Cancellation);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Calendly.DisposeAsync();
    }

    private async Task<ShopAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await Http.SendAsync(request, Cancellation);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(pair => pair.Key, pair => string.Join(", ", pair.Value), StringComparer.OrdinalIgnoreCase);
        return new ShopAnswer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(Cancellation), headers);
    }
}
