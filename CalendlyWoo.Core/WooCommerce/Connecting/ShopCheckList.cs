using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>The connection test while it runs: tells of each step as a whole report.</summary>
internal sealed class ShopCheckList(Action<ShopCheckReport>? onStep)
{
    private readonly ShopCheckRow[] _rows = [.. Enum.GetValues<ShopCheckPart>().Select(part => new ShopCheckRow(part, ShopCheckState.Open, ShopCheckWords.Name(part)))];

    public FoundShop? Shop { get; set; }

    public void Begin(ShopCheckPart part) => Set(_rows[(int)part] with { State = ShopCheckState.Running });

    public void Pass(ShopCheckPart part, string? text = null) => Set(new ShopCheckRow(part, ShopCheckState.Passed, text ?? ShopCheckWords.Passed(part)));

    public void Warn(ShopCheckPart part, string text, string? next, string? detail = null) =>
        Set(new ShopCheckRow(part, ShopCheckState.Warned, text, next, detail));

    /// <summary>Notes the failure at the part that it is about; what was in question before it is in order, what comes after it stays open.</summary>
    public ShopCheckReport Fail(Failure failure)
    {
        var part = ShopCheckWords.PartOf(failure);
        foreach (var row in _rows.Where(row => row.State is ShopCheckState.Open or ShopCheckState.Running).ToArray())
        {
            _rows[(int)row.Part] = row.Part < part
                ? new ShopCheckRow(row.Part, ShopCheckState.Passed, ShopCheckWords.Passed(row.Part))
                : row with { State = ShopCheckState.Open, Text = ShopCheckWords.Name(row.Part) };
        }

        var (what, next) = ShopCheckWords.Parts(failure.Message);
        _rows[(int)part] = new ShopCheckRow(part, ShopCheckState.Failed, what, next, failure.Detail);
        return Finish(failure);
    }

    public ShopCheckReport Finish(Failure? failure = null)
    {
        var report = new ShopCheckReport([.. _rows], IsFinished: true, Shop, failure);
        onStep?.Invoke(report);
        return report;
    }

    private void Set(ShopCheckRow row)
    {
        _rows[(int)row.Part] = row;
        onStep?.Invoke(new ShopCheckReport([.. _rows], IsFinished: false, Shop));
    }
}
