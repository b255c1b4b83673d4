namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>How a statement ended. After a fault it is <see cref="Break"/>, and every loop and block ends.</summary>
internal enum Flow : byte
{
    Next,
    Break,
    Continue,

    /// <summary>By <c>ret</c>: the function, the snippet or the template ends.</summary>
    Return,
}
