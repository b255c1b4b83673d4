namespace CalendlyWoo.Core.Editing.Diff;

/// <summary>
/// The smallest set of removals and additions that makes one sequence of another: E. Myers, "An O(ND) difference algorithm and its variations" (1986),
/// in its linear-space form. Where two sequences have so little in common that it would take long, the rest is removed and added as a whole.
/// </summary>
internal sealed class EditScript
{
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly int[] _forward;
    private readonly int[] _backward;
    private readonly bool[] _removed;
    private readonly bool[] _added;
    private long _budget;

    private EditScript(int[] left, int[] right, long budget)
    {
        (_left, _right, _budget) = (left, right, budget);
        (_removed, _added) = (new bool[left.Length], new bool[right.Length]);
        var size = (2 * ((left.Length + right.Length + 1) / 2)) + 3;
        (_forward, _backward) = (new int[size], new int[size]);
    }

    /// <summary>Which items of the left are gone and which of the right are new.</summary>
    /// <param name="left">Items as numbers: equal numbers are equal items.</param>
    /// <param name="right">The same.</param>
    /// <param name="budget">Comparing steps, at most.</param>
    public static (bool[] Removed, bool[] Added) Of(int[] left, int[] right, long budget)
    {
        var script = new EditScript(left, right, budget);
        script.Compare(0, left.Length, 0, right.Length);
        return (script._removed, script._added);
    }

    private void Compare(int left, int leftEnd, int right, int rightEnd)
    {
        while (true)
        {
            while (left < leftEnd && right < rightEnd && _left[left] == _right[right]) (left, right) = (left + 1, right + 1);
            while (left < leftEnd && right < rightEnd && _left[leftEnd - 1] == _right[rightEnd - 1]) (leftEnd, rightEnd) = (leftEnd - 1, rightEnd - 1);
            if (left == leftEnd || right == rightEnd || Middle(left, leftEnd, right, rightEnd) is not { } middle)
            {
                Array.Fill(_removed, true, left, leftEnd - left);
                Array.Fill(_added, true, right, rightEnd - right);
                return;
            }

            // The halves of a split are smaller each time; the second one needs no deeper stack.
            Compare(left, middle.Left, right, middle.Right);
            (left, right) = (middle.Left, middle.Right);
        }
    }

    /// <summary>A point that a shortest script goes through, or null where the budget is spent.</summary>
    private (int Left, int Right)? Middle(int left, int leftEnd, int right, int rightEnd)
    {
        var (width, height) = (leftEnd - left, rightEnd - right);
        var (delta, limit, zero) = (width - height, (width + height + 1) / 2, _forward.Length / 2);
        var isOdd = (delta & 1) != 0;
        Array.Clear(_forward, zero - limit - 1, (2 * limit) + 3);
        Array.Clear(_backward, zero - limit - 1, (2 * limit) + 3);
        for (var depth = 0; depth <= limit; depth++)
        {
            if ((_budget -= (2 * depth) + 2) < 0) return null;
            var (low, high) = Diagonals(depth, width, height);
            for (var k = low; k <= high; k += 2)
            {
                var x = Furthest(_forward, zero + k, k, depth);
                var start = x;
                while (x < width && x - k < height && _left[left + x] == _right[right + x - k]) x++;
                _budget -= x - start;
                _forward[zero + k] = x;
                if (isOdd && Meets(_backward, delta - k, depth - 1, x, width, height)) return Point(left, right, x, k, width, height);
            }

            for (var k = low; k <= high; k += 2)
            {
                var x = Furthest(_backward, zero + k, k, depth);
                var start = x;
                while (x < width && x - k < height && _left[leftEnd - 1 - x] == _right[rightEnd - 1 - x + k]) x++;
                _budget -= x - start;
                _backward[zero + k] = x;
                if (!isOdd && Meets(_forward, delta - k, depth, x, width, height)) return Point(left, right, width - x, delta - k, width, height);
            }
        }

        return null;
    }

    /// <summary>The diagonals that lie within the rectangle after so many steps.</summary>
    private static (int Low, int High) Diagonals(int depth, int width, int height) =>
        (-(depth - (2 * Math.Max(0, depth - height))), depth - (2 * Math.Max(0, depth - width)));

    private static int Furthest(int[] reached, int at, int k, int depth) =>
        k == -depth || (k != depth && reached[at - 1] < reached[at + 1]) ? reached[at + 1] : reached[at - 1] + 1;

    private bool Meets(int[] other, int k, int depth, int x, int width, int height)
    {
        var (low, high) = Diagonals(depth, width, height);
        return depth >= 0 && k >= low && k <= high && x + other[(_forward.Length / 2) + k] >= width;
    }

    private static (int Left, int Right)? Point(int left, int right, int x, int k, int width, int height)
    {
        var y = x - k;
        return x < 0 || y < 0 || x > width || y > height || (x == 0 && y == 0) || (x == width && y == height) ? null : (left + x, right + y);
    }
}
