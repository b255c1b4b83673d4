namespace CalendlyWoo.Web.Components.Templates.Code;

/// <summary>One text of an editor, as its script takes it.</summary>
/// <param name="Name">Unique in the page.</param>
/// <param name="Mode"><c>html</c>, <c>text</c> or <c>line</c>.</param>
/// <param name="Label">For screen readers.</param>
/// <param name="Text">With line feeds alone.</param>
public sealed record EditorPart(string Name, string Mode, string Label, string Text);

/// <summary>A mistake as the editor marks it.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">UTF-16 units from 1.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Code">Machine-readable.</param>
public sealed record EditorMark(int Line, int Column, int Length, string Severity, string Message, string Code);

/// <summary>A text that the browser kept because it never reached the server.</summary>
public sealed record RecoveredText(string Part, int Length, bool Differs);
