namespace CalendlyWoo.Core.Templates;

/// <summary>The codes that diagnostics and failures of templates carry.</summary>
public static class DiagnosticCodes
{
    public const string Syntax = "template.syntax";
    public const string Unclosed = "template.unclosed";

    /// <summary>A block such as <c>if</c> without its <c>end</c>: all else can be read and checked.</summary>
    public const string UnclosedBlock = "template.unclosed-block";
    public const string NotSupported = "template.not-supported";
    public const string UnknownName = "template.unknown-name";
    public const string UnknownFunction = "template.unknown-function";
    public const string UnknownSnippet = "template.unknown-snippet";
    public const string ReadOnly = "template.read-only";
    public const string MaybeEmpty = "template.maybe-empty";
    public const string Arguments = "template.arguments";
    public const string Type = "template.type";
    public const string TooDeep = "template.too-deep";
    public const string TooLong = "template.too-long";
    public const string TooManySteps = "template.too-many-steps";
    public const string TooManyItems = "template.too-many-items";
    public const string TooMuchOutput = "template.too-much-output";
    public const string TooSlow = "template.too-slow";

    /// <summary>A pattern that cannot be matched in time: trying again later does not help, as it may with <see cref="TooSlow"/>.</summary>
    public const string PatternTooSlow = "template.pattern-too-slow";
    public const string HasErrors = "template.has-errors";
    public const string MissingValue = "template.missing-value";
}
