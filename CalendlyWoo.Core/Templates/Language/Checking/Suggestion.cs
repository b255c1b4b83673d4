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
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .DefaultIfEmpty((Name: "", Distance: int.MaxValue))
            .MinBy(candidate => candidate.Distance);
        return distance <= Math.Max(1, name.Length / 3) ? $" Did you mean {nearest}?" : "";
    }

    /// <summary>Letters to insert, remove, replace or swap with their neighbour (optimal string alignment), ignoring case.</summary>
    public static int Distance(string left, string right)
    {
        var costs = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++) costs[row, 0] = row;
        for (var column = 0; column <= right.Length; column++) costs[0, column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            for (var column = 1; column <= right.Length; column++)
            {
                var change = AreSame(left[row - 1], right[column - 1]) ? 0 : 1;
                var cost = Math.Min(Math.Min(costs[row - 1, column], costs[row, column - 1]) + 1, costs[row - 1, column - 1] + change);
                var isSwap = row > 1 && column > 1 && AreSame(left[row - 1], right[column - 2]) && AreSame(left[row - 2], right[column - 1]);
                costs[row, column] = isSwap ? Math.Min(cost, costs[row - 2, column - 2] + 1) : cost;
            }
        }

        return costs[left.Length, right.Length];
    }

    private static bool AreSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
