namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>What lives at <c>https://auth.calendly.com</c>.</summary>
internal sealed class OAuthServer(AuthorizeEndpoint authorize, TokenEndpoint tokens)
{
    public Reply Answer(HttpRequest request, CalendlyCalls kind, ReadOnlyMemory<byte> body)
    {
        if (kind is CalendlyCalls.Authorize) return authorize.Answer(request, body);
        if (!HttpMethods.IsPost(request.Method)) return CalendlyErrors.NotFound();
        var form = new OAuthForm(request, body);
        return kind switch
        {
            CalendlyCalls.Token => tokens.Token(form),
            CalendlyCalls.Introspect => tokens.Introspect(form),
            _ => tokens.Revoke(form),
        };
    }
}
