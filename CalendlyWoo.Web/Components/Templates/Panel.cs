using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;

namespace CalendlyWoo.Web.Components.Templates;

/// <summary>What stands before the editor's page.</summary>
internal enum Panel
{
    None,
    Publish,
    Test,
    History,

    /// <summary>Two versions, out of the history.</summary>
    Comparison,

    /// <summary>The draft beside the active version.</summary>
    Changes,
    Conflict,
    Canary,
    Data,
    Import,
    Shortcuts,
}

/// <summary>Something that the editor's page has to say above the text.</summary>
internal sealed record Notice(string Key, string Text, Icon Icon, Tone Tone, params IReadOnlyList<(string Name, Func<Task> Act)> Acts);
