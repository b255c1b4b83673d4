using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Services.Mapping;

/// <summary>What a save changed, as the line of the audit trail.</summary>
internal static class BoardWords
{
    public static string Of(ServiceBoard before, ServiceBoard after)
    {
        var added = Names(after.Services.Where(service => before.Find(service.Id) is null));
        var gone = Names(before.Services.Where(service => after.Find(service.Id) is null));
        var changed = Names(after.Services.Where(service => before.Find(service.Id) is { } former && !former.SavesAs(service)));
        string[] parts =
        [
            added.Length > 0 ? T($"Added: {added}.") : "", changed.Length > 0 ? T($"Changed: {changed}.") : "", gone.Length > 0 ? T($"Removed: {gone}.") : "",
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0).Prepend(T("Services saved.")));
    }

    private static string Names(IEnumerable<ServiceDraft> services) => string.Join(", ", services.Select(service => service.Name.Trim()));
}
