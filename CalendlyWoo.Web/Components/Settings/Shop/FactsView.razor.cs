using System.Globalization;
using CalendlyWoo.Core.WooCommerce.Connecting;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Settings.Shop;

/// <summary>What the shop says of itself.</summary>
public sealed partial class FactsView
{
    [Parameter, EditorRequired]
    public required ShopFacts? Facts { get; set; }

    /// <summary>It is being read anew.</summary>
    [Parameter]
    public bool IsReading { get; set; }

    [Parameter]
    public EventCallback OnRefresh { get; set; }

    /// <summary>The owner wants to try a status.</summary>
    [Parameter]
    public EventCallback OnTry { get; set; }

    private static string MailWords(ShopStatus status) => status switch
    {
        { MailsCustomer: true } => T("The shop mails the customer"),
        { IsCustom: true } => T("No mail, unless its plug-in sends one"),
        _ => T("No mail to the customer"),
    };

    private static IEnumerable<(string Name, string Value)> Lines(ShopFacts facts)
    {
        yield return (T("WooCommerce"), Or(facts.Version));
        yield return (T("WordPress"), Or(facts.WordPress));
        yield return (T("Orders are kept"), StorageWords(facts.Storage));
        yield return (T("Time zone"), facts.Zone.Length > 0 ? facts.Zone.Replace('_', ' ') : T("none that we know, so that notes are in UTC"));
        yield return (T("Currency"), Or(facts.Currency));
        yield return (T("Language"), facts.Culture is { } culture ? CultureInfo.GetCultureInfo(culture).EnglishName : Or(facts.Locale));
    }

    private static string StorageWords(OrderStorage storage) => storage switch
    {
        OrderStorage.Tables => T("in tables of their own (high-performance order storage)"),
        OrderStorage.Posts => T("among WordPress's posts (legacy storage; searching is slower)"),
        OrderStorage.Unknown => T("the shop does not tell"),
    };

    private static string Or(string value) => value.Length > 0 ? value : T("the shop does not tell");
}
