namespace CalendlyWoo.Core.Mail.Hints;

/// <summary>How many slips lie between two words: a letter more, less, another, or two neighbours changed over (Damerau-Levenshtein, optimal string alignment).</summary>
internal static class Distance
{
    private const int Longest = 64;

    /// <summary>The number of slips; words beyond 64 letters are never near.</summary>
    public static int Between(string one, string other)
    {
        if (one.Length > Longest || other.Length > Longest)
        {
            return int.MaxValue;
        }

        var table = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
            {
                table[row, column] = row == 0 ? column : column == 0 ? row : Step(table, one, other, row, column);
            }
        }

        return table[one.Length, other.Length];
    }

    private static int Step(int[,] table, string one, string other, int row, int column)
    {
        var same = one[row - 1] == other[column - 1] ? 0 : 1;
        var best = Math.Min(Math.Min(table[row - 1, column], table[row, column - 1]) + 1, table[row - 1, column - 1] + same);
        var isChangedOver = row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
        return isChangedOver ? Math.Min(best, table[row - 2, column - 2] + 1) : best;
    }
}
