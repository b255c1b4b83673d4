using System.Globalization;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Notifications.Models;

/// <summary>The shop as its mails present it.</summary>
/// <param name="Shop">Its name and addresses.</param>
/// <param name="Zone">The IANA id of its clock; null where none is set, which is taken as UTC.</param>
/// <param name="Culture">In which days, months and amounts are written.</param>
public sealed record ShopProfile(ShopModel Shop, string? Zone, CultureInfo Culture);
