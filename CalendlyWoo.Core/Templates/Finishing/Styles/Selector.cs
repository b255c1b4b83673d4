using System.Text.RegularExpressions;
using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace CalendlyWoo.Core.Templates.Finishing.Styles;

/// <summary>One selector: which elements it means, and whether a <c>style</c> attribute can say the same.</summary>
internal sealed partial class Selector
{
    private static readonly CssSelectorParser Parser = new();

    private readonly ISelector? _selector;

    private Selector(ISelector? selector, bool isStatic, bool dependsOnOrder, bool isPart) =>
        (_selector, IsStatic, DependsOnOrder, IsPart) = (selector, isStatic, dependsOnOrder, isPart);

    /// <summary>It holds for an element once and for all; <c>:hover</c> does not.</summary>
    public bool IsStatic { get; }

    /// <summary>It looks at an element's neighbours, which code may change.</summary>
    public bool DependsOnOrder { get; }

    /// <summary>It means a piece of an element that is no element, such as <c>::before</c>.</summary>
    public bool IsPart { get; }

    public Priority Specificity => _selector?.Specificity ?? default;

    public static Selector Read(string text)
    {
        var bare = Strings().Replace(text, "");
        var order = OrderPseudo().IsMatch(bare) || bare.AsSpan().ContainsAny('+', '~');
        var rest = OrderPseudo().Replace(bare, "");
        var isStatic = !rest.Contains(':', StringComparison.Ordinal);
        // For a rule that cannot be inlined only the elements that it might mean are wanted.
        var meant = isStatic ? text : OtherPseudo().Replace(text, "");
        return new Selector(Parse(meant), isStatic, order, rest.Contains("::", StringComparison.Ordinal) || PartPseudo().IsMatch(rest));
    }

    public bool Matches(IElement element) => _selector?.Match(element, null) ?? false;

    private static ISelector? Parse(string text)
    {
        var clean = text.Trim();
        if (clean.Length == 0 || clean[^1] is '>' or '+' or '~') clean += "*";
        try
        {
            return Parser.ParseSelector(clean);
        }
        catch (DomException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"""[^""]*""|'[^']*'", RegexOptions.CultureInvariant)]
    private static partial Regex Strings();

    [GeneratedRegex(@":(first|last|only)-(child|of-type)\b|:nth-(last-)?(child|of-type)\([^)]*\)|:empty\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrderPseudo();

    [GeneratedRegex(@"::?(?!(first|last|only|nth)-)[a-z-]+(\([^)]*\))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherPseudo();

    [GeneratedRegex(@":(before|after|first-line|first-letter)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartPseudo();
}
