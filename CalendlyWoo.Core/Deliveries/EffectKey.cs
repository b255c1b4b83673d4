using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Core.Deliveries;

/// <summary>The unique key of one delivery's effect. A row of its own, so that retention of deliveries can never cause a second mail.</summary>
public sealed class EffectKey
{
    /// <summary>SHA-256 in hex over the parts: of one length, however long a hostile URI is.</summary>
    public required string Key { get; init; }

    public required Guid DeliveryId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The key of one event of one invitee (research: Calendly delivers at least once, and names no delivery id).</summary>
    /// <param name="calendlyEvent">Such as <c>invitee.created</c>.</param>
    /// <param name="inviteeUri">The invitee's URI.</param>
    /// <param name="extra">For no-shows the no-show's own URI or time, else empty.</param>
    public static string Of(string calendlyEvent, string inviteeUri, string extra = "") => Hash($"{calendlyEvent}\n{inviteeUri}\n{extra}");

    /// <summary>SHA-256 of the text's UTF-8 bytes, in upper-case hex.</summary>
    public static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
