using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Services.Mapping;

namespace CalendlyWoo.Web.Components.Settings.Services;

/// <summary>One side of the mapping while it is read and after.</summary>
public sealed class OfferSide(OfferKind kind)
{
    public OfferKind Kind { get; } = kind;

    /// <summary>Null until it was read whole.</summary>
    public IReadOnlyList<Offer>? Offers { get; private set; }

    /// <summary>Why it could not be read; null while it can.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>How many were read so far.</summary>
    public int Count { get; private set; }

    public bool IsReading { get; private set; }

    /// <summary>Reads it anew.</summary>
    /// <param name="read">Asks the other side, and tells how far it is.</param>
    /// <param name="changed">Called after each step, on any thread.</param>
    public async Task ReadAsync<T>(Func<IProgress<int>, Task<Outcome<IReadOnlyList<T>>>> read, Func<T, Offer> offer, Action changed)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(changed);
        (IsReading, Failure, Count) = (true, null, 0);
        changed();
        var outcome = await read(new Told(count =>
        {
            Count = count;
            changed();
        }));
        IsReading = false;
        if (outcome.TryGet(out var found, out var failure)) Offers = [.. found.Select(offer).OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)];
        else Failure = failure;
        changed();
    }

    private sealed class Told(Action<int> told) : IProgress<int>
    {
        public void Report(int value) => told(value);
    }
}
