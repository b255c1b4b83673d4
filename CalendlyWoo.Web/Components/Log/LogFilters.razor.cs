using System.Globalization;
using CalendlyWoo.Core.Activities;
using Microsoft.AspNetCore.Components;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Log;

/// <summary>What can be looked for; every choice is an address.</summary>
public partial class LogFilters
{
    private const string PartMark = "part:";
    private const string Dates = "dates";
    private const string DayFormat = "yyyy-MM-dd";

    private IReadOnlyList<string> _actors = [];
    private IReadOnlyList<string> _parts = [];
    private string? _text;
    private bool _isChoosingDays;

    [Parameter, EditorRequired]
    public required LogAddress Address { get; set; }

    /// <summary>Whom the lines are about where they are about one; null where nobody is known.</summary>
    [Parameter]
    public string? Whose { get; set; }

    [Parameter]
    public bool IsForViewer { get; set; }

    private static IEnumerable<(ActivityLevel Level, string Name)> Levels =>
        [(ActivityLevel.Info, T("All levels")), (ActivityLevel.Warning, T("Warnings and errors")), (ActivityLevel.Error, T("Errors"))];

    private IEnumerable<ActivityKind> Kinds => Enum.GetValues<ActivityKind>().Where(kind => !IsForViewer || kind is not (ActivityKind.Audit or ActivityKind.Process));

    private string Chosen => Address.Part is { } part ? PartMark + part : Address.Kind?.ToString() ?? "";

    private string Span => _isChoosingDays || Address.From is not null || Address.To is not null ? Dates : Address.Days is 1 or 7 or 30 ? DaysOf(Address.Days.Value) : "";

    protected override async Task OnInitializedAsync()
    {
        _actors = await Names.ActorsAsync(CancellationToken.None);
        if (!IsForViewer) _parts = await Names.CategoriesAsync(CancellationToken.None);
    }

    protected override void OnParametersSet() => _text = Address.Text;

    private IEnumerable<(string Name, LogAddress Without)> Taken()
    {
        if (Address.Text is { } text) yield return (T($"“{text}”"), Address with { Text = null });
        if (Address.Booking is not null) yield return (Whose is { } of ? T($"Booking of {of}") : T("One booking"), Address with { Booking = null });
        if (Address.Notification is not null) yield return (Whose is { } to ? T($"One mail to {to}") : T("One mail"), Address with { Notification = null });
        if (Address.Delivery is not null) yield return (T("One message from Calendly"), Address with { Delivery = null });
        if (Address.Order is not null) yield return (Whose is { } by ? T($"Order of {by}") : T("One order"), Address with { Order = null });
        if (Address.Part is { } part) yield return (T($"Process: {part}"), Address with { Part = null });
        else if (Address.Kind is { } kind) yield return (LineWords.NameOf(kind), Address with { Kind = null });
        if (Address.Actor is { } actor) yield return (LineWords.NameOfActor(actor), Address with { Actor = null });
    }

    private void Search() => Go(Address with { Text = string.IsNullOrWhiteSpace(_text) ? null : _text.Trim() });

    private void ChooseKind(string? choice) => Go(choice?.StartsWith(PartMark, StringComparison.Ordinal) == true
        ? Address with { Kind = null, Part = choice[PartMark.Length..] }
        : Address with { Kind = Enum.TryParse<ActivityKind>(choice, out var kind) ? kind : null, Part = null });

    private void ChooseSpan(string? choice)
    {
        _isChoosingDays = choice == Dates;
        if (!_isChoosingDays) Go(Address with { From = null, To = null, Days = int.TryParse(choice, CultureInfo.InvariantCulture, out var days) ? days : null });
    }

    private void Go(LogAddress address) => Navigation.NavigateTo(address.ToHref());

    private static string? Given(object? value) => value as string is { Length: > 0 } text ? text : null;

    private static string DaysOf(int days) => days.ToString(CultureInfo.InvariantCulture);

    private static string? DayOf(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(object? value) =>
        DateOnly.TryParseExact(value as string, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
