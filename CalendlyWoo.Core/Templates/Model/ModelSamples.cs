namespace CalendlyWoo.Core.Templates.Model;

/// <summary>Made-up customers who show what a template makes of the usual and of the unusual.</summary>
public static class ModelSamples
{
    private static readonly (string Name, string Description, Func<NotificationModel, NotificationModel> Make)[] All =
    [
        ("Full", "Everything that a mail can say is known.", SampleVariations.Full),
        ("Minimal", "Only what is always known: whatever can be empty is.", SampleVariations.Minimal),
        ("Long names", "Very long names and answers, one of them without a single space.", SampleVariations.LongNames),
        ("Right-to-left name", "A customer who writes in Arabic and answers in Hebrew.", SampleVariations.RightToLeft),
        ("No phone", "Everything is known except the telephone number.", SampleVariations.NoPhone),
    ];

    private static readonly Dictionary<TemplateKind, IReadOnlyList<ModelSample>> ByKind = new()
    {
        [TemplateKind.Booked] = Make(BookedModel.Sample),
        [TemplateKind.Rescheduled] = Make(RescheduledModel.Sample),
        [TemplateKind.Cancelled] = Make(CancelledModel.Sample),
        [TemplateKind.OrderPaid] = Make(OrderPaidModel.Sample),
        [TemplateKind.BookNow] = Make(BookNowModel.Sample),
        [TemplateKind.Snippet] =
        [
            .. All.Select(sample => new ModelSample(sample.Name, sample.Description, new SnippetModel(
            [
                sample.Make(BookedModel.Sample), sample.Make(RescheduledModel.Sample), sample.Make(CancelledModel.Sample),
                sample.Make(OrderPaidModel.Sample), sample.Make(BookNowModel.Sample),
            ]))),
        ],
    };

    /// <summary>The samples of a kind, the fullest first; all kinds have samples of the same names.</summary>
    public static IReadOnlyList<ModelSample> Of(TemplateKind kind) => ByKind[kind];

    private static IReadOnlyList<ModelSample> Make(NotificationModel model) =>
        [.. All.Select(sample => new ModelSample(sample.Name, sample.Description, sample.Make(model)))];
}
