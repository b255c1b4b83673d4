namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>Whose Calendly it is (<c>GET /users/me</c>).</summary>
/// <param name="UserUri">The user's URI.</param>
/// <param name="OrganizationUri">The user's current organization; empty where Calendly names none.</param>
/// <param name="Name">As the user wrote it.</param>
/// <param name="Email">The login's address.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record CalendlyAccount(string UserUri, string OrganizationUri, string Name, string Email, string TimeZone);
