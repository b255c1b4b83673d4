using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>What one mail may say. The schema of its kind (<see cref="NotificationModels.SchemaOf"/>) says which names that are.</summary>
public abstract record MailModel
{
    public abstract TemplateKind Kind { get; }

    /// <summary>
    /// The model as templates see it. A name that only other kinds of mail know is there and empty, so that a snippet which asks for it can be part of every mail.
    /// </summary>
    public TemplateObject ToObject() => new SharedObject(OwnNames());

    /// <summary>The names of this kind alone.</summary>
    internal abstract TemplateObject OwnNames();

    private sealed class SharedObject(TemplateObject own) : TemplateObject
    {
        public override IEnumerable<string> Names => own.Names;

        public override bool TryGet(string name, out Value value) =>
            own.TryGet(name, out value) || NotificationModels.SchemaOf(TemplateKind.Snippet).Empty.TryGet(name, out value);
    }
}
