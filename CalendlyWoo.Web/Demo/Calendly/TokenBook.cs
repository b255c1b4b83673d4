using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>What the token endpoint hands out.</summary>
/// <param name="AccessToken">A signed JWT that nobody should read.</param>
/// <param name="RefreshToken">64 hex digits, good for one use.</param>
/// <param name="Scope">The granted scopes, separated by blanks.</param>
/// <param name="CreatedAt">UTC, whole seconds.</param>
public sealed record TokenPair(string AccessToken, string RefreshToken, string Scope, DateTimeOffset CreatedAt)
{
    /// <summary>How long access tokens live.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>Who granted it.</summary>
    public SimulatedUser User { get; init; } = ModelStudio.Owner;

    public override string ToString() => "TokenPair";
}

/// <summary>What is known of an access token.</summary>
public enum TokenState
{
    Unknown,
    Active,
    Expired,
    Revoked,
}

/// <summary>The OAuth tokens of the app: refresh tokens are single-use, as Calendly enforces since August 2026.</summary>
public sealed class TokenBook
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Dictionary<string, TokenPair> _byAccess = [];
    private readonly Dictionary<string, TokenPair> _byRefresh = [];
    private readonly HashSet<string> _revoked = [];
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    internal TokenBook(TimeProvider time) => _time = time;

    /// <summary>How many pairs were handed out.</summary>
    public int Issued { get; private set; }

    /// <summary>How many refresh tokens would still be taken.</summary>
    public int Refreshable
    {
        get { lock (_gate) return _byRefresh.Count; }
    }

    /// <summary>A pair as after a finished authorization, without the browser.</summary>
    /// <param name="scope">Null for what the product needs.</param>
    /// <param name="user">Null for the model studio's owner.</param>
    public TokenPair Issue(string? scope = null, SimulatedUser? user = null)
    {
        lock (_gate)
        {
            var now = CalendlyTime.WholeSecond(_time.GetUtcNow());
            var pair = new TokenPair(Jwt(now, user ?? ModelStudio.Owner), RandomNumberGenerator.GetHexString(64, lowercase: true),
                scope ?? "users:read event_types:read scheduled_events:read scheduled_events:write scheduling_links:write webhooks:write", now)
            {
                User = user ?? ModelStudio.Owner,
            };
            _byAccess[pair.AccessToken] = pair;
            _byRefresh[pair.RefreshToken] = pair;
            Issued++;
            return pair;
        }
    }

    /// <summary>Uses a refresh token up; null where it is unknown, used or revoked.</summary>
    public TokenPair? Refresh(string refreshToken)
    {
        lock (_gate) return _byRefresh.Remove(refreshToken, out var old) ? Issue(old.Scope, old.User) : null;
    }

    /// <summary>Whether this refresh token would still be taken.</summary>
    public bool CanRefresh(string refreshToken)
    {
        lock (_gate) return _byRefresh.ContainsKey(refreshToken);
    }

    /// <summary>The state of an access token, and its pair where there is one.</summary>
    public TokenState Look(string accessToken, out TokenPair? pair)
    {
        lock (_gate)
        {
            if (!_byAccess.TryGetValue(accessToken, out pair)) return TokenState.Unknown;
            if (_revoked.Contains(accessToken)) return TokenState.Revoked;
            return _time.GetUtcNow() < pair.CreatedAt + TokenPair.Lifetime ? TokenState.Active : TokenState.Expired;
        }
    }

    /// <summary>Ends one token of either kind.</summary>
    public void Revoke(string token)
    {
        lock (_gate)
        {
            _byRefresh.Remove(token);
            if (_byAccess.ContainsKey(token)) _revoked.Add(token);
        }
    }

    /// <summary>Ends all tokens, as when the user changes the password or removes the app.</summary>
    public void RevokeAll()
    {
        lock (_gate)
        {
            _byRefresh.Clear();
            _revoked.UnionWith(_byAccess.Keys);
        }
    }

    private string Jwt(DateTimeOffset now, SimulatedUser user)
    {
        var claims = Reply.JsonBytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("iss", "https://auth.calendly.com");
            json.WriteNumber("iat", now.ToUnixTimeSeconds());
            json.WriteString("jti", Guid.NewGuid());
            json.WriteString("user_uuid", user.Uuid);
            json.WriteString("app_uid", "demo-app");
            json.WriteNumber("exp", (now + TokenPair.Lifetime).ToUnixTimeSeconds());
            json.WriteEndObject();
        });
        var unsigned = $"{Base64Url.EncodeToString("""{"alg":"HS256"}"""u8)}.{Base64Url.EncodeToString(claims.Span)}";
        return $"{unsigned}.{Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(unsigned)))}";
    }
}
