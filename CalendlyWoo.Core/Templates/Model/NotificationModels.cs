namespace CalendlyWoo.Core.Templates.Model;

/// <summary>The schemas of all kinds of templates.</summary>
public static class NotificationModels
{
    /// <summary>The kinds that are mails, in the order in which a customer meets them.</summary>
    public static IReadOnlyList<TemplateKind> MailKinds { get; } =
        [TemplateKind.Booked, TemplateKind.Rescheduled, TemplateKind.Cancelled, TemplateKind.OrderPaid, TemplateKind.BookNow];

    private static readonly ModelSchema Snippet = UnionSchema.Of([.. MailKinds.Select(kind => (kind, SchemaOf(kind)))]);

    /// <summary>
    /// What templates of a kind may name. A snippet may name whatever any kind of mail knows; what not all of them know can be empty there,
    /// and <see cref="SnippetCheck"/> warns of it.
    /// </summary>
    public static ModelSchema SchemaOf(TemplateKind kind) => kind switch
    {
        TemplateKind.Booked => BookedModel.Schema,
        TemplateKind.Rescheduled => RescheduledModel.Schema,
        TemplateKind.Cancelled => CancelledModel.Schema,
        TemplateKind.OrderPaid => OrderPaidModel.Schema,
        TemplateKind.BookNow => BookNowModel.Schema,
        TemplateKind.Snippet => Snippet,
    };

    /// <summary>How the owner calls mails of a kind, in the middle of a sentence.</summary>
    public static string InWords(TemplateKind kind) => kind switch
    {
        TemplateKind.Booked => "booked",
        TemplateKind.Rescheduled => "new time",
        TemplateKind.Cancelled => "cancelled",
        TemplateKind.OrderPaid => "order paid",
        TemplateKind.BookNow => "book now",
        TemplateKind.Snippet => "snippet",
    };
}
