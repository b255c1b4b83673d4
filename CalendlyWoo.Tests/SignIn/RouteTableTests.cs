using System.Net;
using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Architecture;
using CalendlyWoo.Tests.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.SignIn;

/// <summary>Every route of the product by role. A new route fails until it stands in <see cref="RouteTable"/>.</summary>
public sealed class RouteTableTests(BareProduct bare) : IClassFixture<BareProduct>
{
    private static readonly PersonRole?[] People = [null, PersonRole.Viewer, PersonRole.Manager, PersonRole.Owner];

    [Fact]
    public void Routes_AllOfThem_StandInTheTable() =>
        Offences.AssertNone(Routes().Where(route => !RouteTable.Entries.ContainsKey(route.Pattern)).Select(route => route.Pattern).Distinct());

    [Fact]
    public async Task Routes_ByRole_AnswerAsTheTableSays()
    {
        var offences = new List<string>();
        foreach (var role in People)
        {
            using var client = role is { } known ? (await bare.Running.SignInAsync(known)).CreateClient(bare.Running.Address)
                : new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = bare.Running.Address };
            foreach (var (pattern, method) in Routes().Where(route => RouteTable.Entries.ContainsKey(route.Pattern)))
            {
                var answer = await AskAsync(client, pattern, method);
                if (!IsAsTold(RouteTable.Entries[pattern], role, method, answer)) offences.Add($"{method} {pattern} as {role?.ToString() ?? "anonymous"}: {(int)answer.Status} {answer.Location}");
            }
        }

        Offences.AssertNone(offences);
    }

    private static bool IsAsTold(Who who, PersonRole? role, string method, (HttpStatusCode Status, string? Location) answer)
    {
        var isDoor = answer.Location?.Contains("/sign-in?returnUrl=", StringComparison.Ordinal) == true;
        if (who == Who.Machine) return !isDoor && answer.Status != HttpStatusCode.Forbidden;
        var may = who switch { Who.Anyone => true, Who.SignedIn => role is not null, Who.Viewer => role is not null, Who.Manager => role >= PersonRole.Manager, _ => role >= PersonRole.Owner };
        if (may) return !isDoor && answer.Status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
        return role is not null ? answer.Status == HttpStatusCode.Forbidden
            : method == "GET" ? answer.Status == HttpStatusCode.Redirect && isDoor : answer.Status == HttpStatusCode.Unauthorized;
    }

    private static async Task<(HttpStatusCode Status, string? Location)> AskAsync(HttpClient client, string pattern, string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), RouteTable.PathOf(pattern));
        if (method == "GET") request.Headers.Accept.ParseAdd("text/html");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return (response.StatusCode, response.Headers.Location?.OriginalString);
    }

    private IEnumerable<(string Pattern, string Method)> Routes() =>
        from endpoint in bare.Running.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        let pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"]
        where method is "GET" or "POST" or "PUT" or "DELETE" or "PATCH"
        select (pattern, method);
}
