using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>"Did you mean": the nearest of the known names.</summary>
internal static class Suggestion
{
    private const int MaxLength = 64;

    /// <summary>A sentence with a leading space, or nothing where no name is near.</summary>
    public static string For(string name, IEnumerable<string> known)
    {
        if (name.Length > MaxLength) return "";
        var (nearest, distance) = known
            .Select(candidate => (Name: candidate, Distance: EditDistance.Between(name, candidate)))
            .DefaultIfEmpty((Name: "", Distance: int.MaxValue))
            .MinBy(candidate => candidate.Distance);
        return distance <= Math.Max(1, name.Length / 3) ? $" Did you mean {nearest}?" : "";
    }
}
