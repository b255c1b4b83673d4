using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>What a snippet is shown with while it is written: mails of several kinds as one.</summary>
public sealed record SnippetModel(IReadOnlyList<MailModel> Parts) : MailModel
{
    public override TemplateKind Kind => TemplateKind.Snippet;

    internal override TemplateObject OwnNames() => new UnionObject([.. Parts.Select(part => part.OwnNames())]);
}
