using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Health.Address;

/// <summary>Whether this installation is reached under an address exactly as it is written.</summary>
public sealed class AddressCheck(AddressVoice voice, AddressProof proof)
{
    /// <summary>How long an answer may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Null where all is well; else what is wrong. The loopback address counts as well: whether that is enough is for others to say.</summary>
    public async Task<Failure?> FindFaultAsync(Uri address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var reach = AddressReaches.Of(address);
        if (reach != AddressReach.ThisComputer && address.Scheme != Uri.UriSchemeHttps)
        {
            var secure = new UriBuilder(address) { Scheme = Uri.UriSchemeHttps, Port = address.IsDefaultPort ? -1 : address.Port }.Uri;
            return AddressFailures.NeedsHttps(address, await AskOnceAsync(secure, cancellationToken) is null);
        }

        var fault = await AskAsync(address, cancellationToken);
        return fault is null && reach == AddressReach.OwnNetwork ? AddressFailures.OwnNetworkOnly() : fault;
    }

    private async Task<Failure?> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        var nonce = AddressProof.NewNonce();
        using var request = new HttpRequestMessage(HttpMethod.Get, AddressFormat.Below(address, $"{AddressProof.Path}/{nonce}"));
        if (!(await voice.SendAsync(request, cancellationToken)).TryGet(out var answer, out var failure))
        {
            return failure;
        }

        if (answer.Status == 200 && answer.Body == await proof.AnswerAsync(nonce, cancellationToken))
        {
            return null;
        }

        return answer.Status is 301 or 302 or 303 or 307 or 308 && answer.Location is { } location
            ? await JudgeRedirectAsync(address, new Uri(request.RequestUri!, location), nonce, cancellationToken)
            : await JudgeAsync(address, answer, cancellationToken);
    }

    private async Task<Failure> JudgeRedirectAsync(Uri address, Uri target, string nonce, CancellationToken cancellationToken)
    {
        var suffix = $"/{AddressProof.Path}/{nonce}";
        var written = target.GetLeftPart(UriPartial.Path);
        if (!written.EndsWith(suffix, StringComparison.Ordinal) || target.Scheme is not ("http" or "https"))
        {
            return AddressFailures.RedirectedElsewhere(target.GetLeftPart(UriPartial.Authority));
        }

        var better = new Uri(written[..^suffix.Length]);
        return better == address || await AskOnceAsync(better, cancellationToken) is not null
            ? AddressFailures.RedirectedElsewhere(AddressFormat.Write(better))
            : AddressFailures.Redirected(AddressFormat.Write(better));
    }

    private async Task<Failure> JudgeAsync(Uri address, AddressAnswer answer, CancellationToken cancellationToken)
    {
        var detail = answer.Server.Length == 0 ? $"HTTP {answer.Status}" : $"HTTP {answer.Status}, {answer.Server}";
        switch (answer.Status)
        {
            case 401 or 407:
                return AddressFailures.PasswordInFront(detail);
            case 429:
                return AddressFailures.TooOften();
            case 502 or 503 or 504:
                return AddressFailures.ProxyWithout(detail);
        }

        var path = address.AbsolutePath.TrimEnd('/');
        var root = new Uri(address.GetLeftPart(UriPartial.Authority));
        return path.Length > 0 && await AskOnceAsync(root, cancellationToken) is null ? AddressFailures.PathNotHandedOn(path) : AddressFailures.SomebodyElse(detail);
    }

    /// <summary>A second look at another spelling, which looks no further.</summary>
    private async Task<Failure?> AskOnceAsync(Uri address, CancellationToken cancellationToken)
    {
        var nonce = AddressProof.NewNonce();
        using var request = new HttpRequestMessage(HttpMethod.Get, AddressFormat.Below(address, $"{AddressProof.Path}/{nonce}"));
        if (!(await voice.SendAsync(request, cancellationToken)).TryGet(out var answer, out var failure))
        {
            return failure;
        }

        return answer.Status == 200 && answer.Body == await proof.AnswerAsync(nonce, cancellationToken) ? null : AddressFailures.SomebodyElse($"HTTP {answer.Status}");
    }
}
