namespace CalendlyWoo.Web.Components.Templates.Code;

/// <summary>What was typed since the last word from the browser, as the editor's script tells it.</summary>
/// <param name="Part">Which text.</param>
/// <param name="Version">The text's version after the changes; 0 is the text that the editor began with.</param>
/// <param name="BaseVersion">The version that the positions count in.</param>
/// <param name="Length">The text's length after the changes, in UTF-16 units.</param>
/// <param name="Changes">Ascending and not overlapping.</param>
public sealed record EditorChange(string Part, int Version, int BaseVersion, int Length, IReadOnlyList<TextChange> Changes);

/// <summary>The units from <paramref name="From"/> to before <paramref name="To"/> become <paramref name="Insert"/>.</summary>
public sealed record TextChange(int From, int To, string Insert);

/// <summary>A piece of a whole text, where changes alone would not do: after a lost connection, or where the two sides differ.</summary>
/// <param name="Part">Which text.</param>
/// <param name="Version">Of the whole text.</param>
/// <param name="Index">From 0.</param>
/// <param name="Count">Of all pieces.</param>
/// <param name="Text">The piece.</param>
public sealed record EditorText(string Part, int Version, int Index, int Count, string Text);
