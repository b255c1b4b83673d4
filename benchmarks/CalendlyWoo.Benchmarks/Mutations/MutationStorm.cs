using System.Collections.Concurrent;
using CalendlyWoo.Benchmarks.Outside;
using CalendlyWoo.Benchmarks.Product;
using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Benchmarks.Mutations;

/// <summary>Posts mutations of real payloads, every second one rightly signed.</summary>
internal sealed class MutationStorm(Sender sender, IReadOnlyList<Customer> customers, int seed)
{
    private const int LargestBody = 256 * 1024;

    /// <summary>Answers by kind of mutation, signed or not, and status.</summary>
    public ConcurrentDictionary<(string Kind, bool IsSigned, int Status), int> Answers { get; } = new();

    /// <summary>Answers that no request may get.</summary>
    public int Wrong => Answers.Where(pair => !IsRight(pair.Key.IsSigned, pair.Key.Status)).Sum(pair => pair.Value);

    public int Count(bool isSigned, int status) => Answers.Where(pair => pair.Key.IsSigned == isSigned && pair.Key.Status == status).Sum(pair => pair.Value);

    public Task RunAsync(int count, int concurrency, CancellationToken cancellationToken) => Parallel.ForAsync(
        0, count, new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken }, async (index, token) => await PostAsync(index, token));

    private static bool IsRight(bool isSigned, int status) => isSigned ? status is 200 or 413 : status is 401 or 413 or 429;

    private async Task PostAsync(int index, CancellationToken cancellationToken)
    {
        // A generator of its own per mutation, so that the order of the posts does not matter.
        var random = new Random(unchecked((seed * 1_000_003) + index));
        var kind = index / 2 % Mutator.Kinds.Count;
        var isSigned = index % 2 == 0;
        var customer = customers[index % customers.Count];
        var now = TimeProvider.System.GetUtcNow();
        var original = InviteePayload.Created(customer.InviteeEmail, now, customer.EventType, name: customer.Name).ToBytes();
        var body = new Mutator(random).Mutate(kind, original);
        var status = await sender.PostAsync(body, isSigned ? Sign(ProductSettings.SigningKey, body, now) : Spoilt(random, original, body, now), cancellationToken);
        if (isSigned && status == 413 && body.Length <= LargestBody) status = -status;
        Answers.AddOrUpdate((Mutator.Kinds[kind], isSigned, status), 1, (_, number) => number + 1);
    }

    private static string Sign(string key, byte[] body, DateTimeOffset at) => CalendlySignature.Header(key, at.ToUnixTimeSeconds(), body);

    private static string? Spoilt(Random random, byte[] original, byte[] body, DateTimeOffset now) => random.Next(5) switch
    {
        0 => null,
        1 => Sign("another-key", body, now),
        2 => Sign(ProductSettings.SigningKey, body, now.AddHours(-1)),
        3 => Sign(ProductSettings.SigningKey, body, now)[..^1],
        _ => Sign(ProductSettings.SigningKey, [.. original, 0], now),
    };
}
