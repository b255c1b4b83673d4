using System.Security.Claims;
using CalendlyWoo.Web.Live;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Searching;

/// <summary>One search field: what was typed, what was found for it, and which hit the arrow keys are at.</summary>
public sealed class SearchState(GlobalSearch search, TimeProvider time, Action changed) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(180);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private Debounce? _debounce;
    private ClaimsPrincipal? _person;

    public string Text { get; private set; } = "";

    /// <summary>What <see cref="Groups"/> answer; null before the first answer.</summary>
    public string? Answered { get; private set; }

    public IReadOnlyList<SearchGroup> Groups { get; private set; } = [];

    /// <summary>The database did not answer.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The hit that the arrow keys are at; −1 for none.</summary>
    public int At { get; private set; } = -1;

    public IReadOnlyList<SearchHit> Hits => [.. Groups.SelectMany(group => group.Hits)];

    /// <summary>The hit that Enter opens: where the arrow keys are, else the only one there is.</summary>
    public SearchHit? Chosen => Hits is var hits && At >= 0 && At < hits.Count ? hits[At] : hits is [var only] && Answered == Text ? only : null;

    /// <summary>Looks for it after a pause.</summary>
    public async Task TypeAsync(string text, Task<AuthenticationState>? authentication)
    {
        (Text, At) = (text, -1);
        _person = authentication is null ? null : (await authentication).User;
        _debounce ??= new Debounce(time, Pause, Longest, FindAsync);
        _debounce.Wish();
    }

    /// <summary>Looks for it now.</summary>
    public async Task FindNowAsync(string text, Task<AuthenticationState>? authentication)
    {
        (Text, At) = (text, -1);
        _person = authentication is null ? null : (await authentication).User;
        await FindAsync(CancellationToken.None);
    }

    /// <summary>One hit on or back; beyond the last comes the first.</summary>
    public void Move(int step)
    {
        var count = Hits.Count;
        if (count > 0) At = At < 0 && step < 0 ? count - 1 : (At + step + count) % count;
    }

    public void Clear() => (Text, Answered, Groups, At, IsBroken) = ("", null, [], -1, false);

    public void Dispose() => _debounce?.Dispose();

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        var text = Text;
        try
        {
            var groups = await search.FindAsync(text, _person, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            (Groups, IsBroken) = (groups, false);
        }
        catch (System.Data.Common.DbException)
        {
            (Groups, IsBroken) = ([], true);
        }

        Answered = text;
        changed();
    }
}
