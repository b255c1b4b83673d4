using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.AspNetCore.WebUtilities;

namespace CalendlyWoo.Tests.Demo;

public sealed class CalendlyOAuthTests
{
    private const string Redirect = "https://app.example/oauth/calendly/callback";
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    [Fact]
    public async Task Code_WithItsVerifier_GivesTokensOfTheSampledShape()
    {
        await using var client = await CalendlyClient.StartAsync();
        var back = await AuthorizeAsync(client);

        var token = await ExchangeAsync(client, back["code"]!, Verifier);
        client.Use(token.Json.GetProperty("access_token").GetString()!);
        var me = await client.GetAsync("users/me");

        Assert.Equal("st", back["state"]);
        Assert.Equal(Sample.Shape(Sample.Json("calendly/token.json")), Sample.Shape(token.Json));
        Assert.Equal(200, me.Status);
        Assert.Equal(Sample.Shape(Sample.Json("calendly/users-me.json")), Sample.Shape(me.Json));
    }

    [Theory]
    [InlineData("not-the-verifier", false)]
    [InlineData(Verifier, true)]
    public async Task Code_WithAWrongVerifierOrUsedTwice_IsInvalidGrant(string verifier, bool twice)
    {
        await using var client = await CalendlyClient.StartAsync();
        var code = (await AuthorizeAsync(client))["code"]!;
        if (twice) await ExchangeAsync(client, code, verifier);

        var answer = await ExchangeAsync(client, code, verifier);

        Assert.Equal((400, true), (answer.Status, Sample.IsSame("calendly/error-oauth-invalid-grant.json", answer.Text)));
    }

    [Fact]
    public async Task Code_OlderThanTenMinutes_IsInvalidGrant()
    {
        var time = new ManualTime();
        await using var client = await CalendlyClient.StartAsync(time: time);
        var code = (await AuthorizeAsync(client))["code"]!;
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(400, (await ExchangeAsync(client, code, Verifier)).Status);
    }

    [Fact]
    public async Task Consent_DeniedOrPartial_SaysSo()
    {
        await using var client = await CalendlyClient.StartAsync();
        client.Calendly.Faults.UntickedScopes = ["webhooks:write"];
        var partial = await ExchangeAsync(client, (await AuthorizeAsync(client))["code"]!, Verifier);
        client.Calendly.Faults.DenyConsent = true;
        var denied = await AuthorizeAsync(client);

        Assert.Equal("users:read scheduled_events:read", partial.Json.GetProperty("scope").GetString());
        Assert.Equal(("access_denied", "st"), (denied["error"], denied["state"]));
        Assert.Equal("invalid_scope", (await AuthorizeAsync(client, "invitees:read"))["error"]);
    }

    [Fact]
    public async Task RefreshToken_UsedTwice_IsInvalidGrant()
    {
        await using var client = await CalendlyClient.StartAsync();
        var pair = client.Calendly.Tokens.Issue();

        var first = await RefreshAsync(client, pair.RefreshToken);
        var second = await RefreshAsync(client, pair.RefreshToken);

        Assert.Equal(200, first.Status);
        Assert.NotEqual(pair.RefreshToken, first.Json.GetProperty("refresh_token").GetString());
        Assert.Equal((400, "invalid_grant"), (second.Status, second.Json.GetProperty("error").GetString()));
    }

    [Fact]
    public async Task Refresh_LostAfterTheRotation_LeavesTheOldTokenUsed()
    {
        await using var client = await CalendlyClient.StartAsync();
        var pair = client.Calendly.Tokens.Issue();
        client.Calendly.Faults.Add(CalendlyFault.WorkThenDrop, CalendlyCalls.Token, times: 1);

        await Assert.ThrowsAsync<HttpRequestException>(() => RefreshAsync(client, pair.RefreshToken));

        Assert.False(client.Calendly.Tokens.CanRefresh(pair.RefreshToken));
        Assert.Equal(2, client.Calendly.Tokens.Issued);
    }

    [Fact]
    public async Task Client_Unknown_Is401_AndTheBodyMayBeJson()
    {
        await using var client = await CalendlyClient.StartAsync();
        var wrong = await client.FormAsync("oauth/token", ("grant_type", "refresh_token"), ("client_id", "x"), ("client_secret", "y"), ("refresh_token", "z"));
        var options = client.Calendly.Options;
        var json = await client.PostAsync("oauth/token",
            $$"""{"grant_type":"refresh_token","client_id":"{{options.ClientId}}","client_secret":"{{options.ClientSecret}}","refresh_token":"{{client.Calendly.Tokens.Issue().RefreshToken}}"}""");

        Assert.Equal((401, true), (wrong.Status, Sample.IsSame("calendly/error-oauth-invalid-client.json", wrong.Text)));
        Assert.Equal(200, json.Status);
    }

    [Theory]
    [InlineData("demo-client-secret", 200)]
    [InlineData("wrong", 401)]
    public async Task Client_ByBasic_IsTheDocumentedWay(string secret, int status)
    {
        await using var client = await CalendlyClient.StartAsync();
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client.Calendly.Options.ClientId}:{secret}"));
        client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", basic);
        var refresh = client.Calendly.Tokens.Issue().RefreshToken;
        Assert.Equal(status, (await client.FormAsync("oauth/token", ("grant_type", "refresh_token"), ("refresh_token", refresh))).Status);
    }

    [Theory]
    [InlineData(CalendlyFault.InvalidGrant, 400)]
    [InlineData(CalendlyFault.TokenRevoked, 401)]
    [InlineData(CalendlyFault.InsufficientScope, 403)]
    public async Task Fault_OfItsKind_AnswersWithItsStatus(CalendlyFault fault, int status)
    {
        await using var client = await CalendlyClient.StartAsync();
        client.Calendly.Faults.Add(fault);
        Assert.Equal(status, (await RefreshAsync(client, client.Calendly.Tokens.Issue().RefreshToken)).Status);
    }

    [Fact]
    public async Task Fault_WithoutAnswer_DropsOrHangs()
    {
        await using var client = await CalendlyClient.StartAsync();
        var pair = client.Calendly.Tokens.Issue();
        client.Calendly.Faults.Add(CalendlyFault.Drop, times: 1);
        client.Calendly.Faults.Add(CalendlyFault.Hang, times: 1);

        await Assert.ThrowsAsync<HttpRequestException>(() => RefreshAsync(client, pair.RefreshToken));
        var hanging = RefreshAsync(client, pair.RefreshToken);
        await Patience.UntilAsync(() => client.Calendly.Faults.Plan.IsOver);
        Assert.False(hanging.IsCompleted);
        client.Http.CancelPendingRequests();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);

        Assert.True(client.Calendly.Tokens.CanRefresh(pair.RefreshToken));
    }

    [Fact]
    public async Task Tokens_MoreThanEightAMinute_Are429()
    {
        var time = new ManualTime();
        await using var client = await CalendlyClient.StartAsync(time: time);
        for (var i = 0; i < 8; i++) Assert.Equal(200, (await RefreshAsync(client, client.Calendly.Tokens.Issue().RefreshToken)).Status);

        var pair = client.Calendly.Tokens.Issue();
        Assert.Equal(429, (await RefreshAsync(client, pair.RefreshToken)).Status);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await RefreshAsync(client, pair.RefreshToken)).Status);
    }

    [Fact]
    public async Task Introspection_KnowsRevokedTokens()
    {
        await using var client = await CalendlyClient.StartAsync();
        var token = client.Calendly.Tokens.Issue().AccessToken;
        var options = client.Calendly.Options;
        (string, string)[] fields = [("client_id", options.ClientId), ("client_secret", options.ClientSecret), ("token", token)];

        var active = await client.FormAsync("oauth/introspect", fields);
        Assert.Equal(200, (await client.FormAsync("oauth/revoke", fields)).Status);
        var inactive = await client.FormAsync("oauth/introspect", fields);

        Assert.Equal(Sample.Shape(Sample.Json("calendly/introspect-active.json")), Sample.Shape(active.Json));
        Assert.True(Sample.IsSame("calendly/introspect-inactive.json", inactive.Text));
    }

    private static async Task<Dictionary<string, string?>> AuthorizeAsync(CalendlyClient client, string scope = "users:read scheduled_events:read webhooks:write")
    {
        var answer = await client.GetAsync(QueryHelpers.AddQueryString("oauth/authorize", new Dictionary<string, string?>
        {
            ["client_id"] = client.Calendly.Options.ClientId, ["response_type"] = "code", ["redirect_uri"] = Redirect, ["scope"] = scope,
            ["state"] = "st", ["code_challenge"] = Challenge, ["code_challenge_method"] = "S256",
        }));
        Assert.Equal((int)HttpStatusCode.Redirect, answer.Status);
        return QueryHelpers.ParseQuery(new Uri(answer.Headers["Location"]).Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
    }

    private static Task<ShopAnswer> ExchangeAsync(CalendlyClient client, string code, string verifier) => client.FormAsync("oauth/token",
        ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Redirect), ("code_verifier", verifier),
        ("client_id", client.Calendly.Options.ClientId), ("client_secret", client.Calendly.Options.ClientSecret));

    private static Task<ShopAnswer> RefreshAsync(CalendlyClient client, string token) => client.FormAsync("oauth/token",
        ("grant_type", "refresh_token"), ("refresh_token", token),
        ("client_id", client.Calendly.Options.ClientId), ("client_secret", client.Calendly.Options.ClientSecret));
}
