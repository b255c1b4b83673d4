using System.Net.Http.Headers;
using System.Net.Sockets;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>Sends a harmless event to ourselves through the public address, signed as Calendly signs, and tells each place that it passes.</summary>
public sealed class TestEvent(AddressVoice voice, PublicAddress address, SigningKeys keys, SubscriptionAddress callback, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <summary>Asks our own endpoint to say more than the status.</summary>
    public const string Header = "CalendlyWoo-Test";

    /// <summary>Our own endpoint's answers.</summary>
    public const string StoredAnswer = "CalendlyWoo: stored";
    public const string RefusedAnswer = "CalendlyWoo: refused";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <summary>Sends it and waits until it was read, or stuck.</summary>
    /// <param name="progress">Told at each place; may be null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<TestEventReport> SendAsync(Action<TestEventReport>? progress, CancellationToken cancellationToken)
    {
        var way = new TestEventWay(progress);
        await keys.RefreshIfOldAsync(cancellationToken);
        var (target, key) = await callback.CurrentAsync(address.Current, cancellationToken);
        if ((key ?? (keys.Current is [var newest, ..] ? newest : null)) is not { } signingKey)
        {
            return way.Fail(T("There is no signing key yet, so nothing that Calendly posts could be accepted. Connect Calendly first."));
        }

        if (await ResolveAsync(target) is { } unknown)
        {
            return way.Fail(unknown.Message, unknown.Detail);
        }

        way.Pass(TestEventHop.Resolved);
        var id = Guid.NewGuid();
        using var request = Request(target, TestEventBodies.Write(id, signingKey, time.GetUtcNow()), signingKey);
        if (!(await voice.SendAsync(request, cancellationToken)).TryGet(out var answer, out var failure))
        {
            return way.FailAt(TestEventWords.HopOf(failure), failure.Message, failure.Detail);
        }

        way.Pass(TestEventHop.Secured);
        if (TestEventWords.Judge(answer) is var (hop, problem, detail))
        {
            return way.FailAt(hop, problem, detail);
        }

        way.Pass(TestEventHop.Accepted);
        return await WaitAsync(way, $"{Health.Testing.TestBooking.UriPrefix}{id:N}", cancellationToken);
    }

    private static async Task<Failure?> ResolveAsync(Uri target)
    {
        try
        {
            return (await System.Net.Dns.GetHostAddressesAsync(target.IdnHost)).Length > 0 ? null : AddressFailures.NameNotFound(target.Host);
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException)
        {
            return AddressFailures.NameNotFound(target.Host);
        }
    }

    private HttpRequestMessage Request(Uri target, byte[] body, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(WebhookSignature.HeaderName, WebhookSignature.Make(key, body, time.GetUtcNow()));
        request.Headers.Add(Header, "1");
        return request;
    }

    /// <summary>The copy of the product that took it in may be another one: what is in the database counts.</summary>
    private async Task<TestEventReport> WaitAsync(TestEventWay way, string session, CancellationToken cancellationToken)
    {
        var (since, began) = (time.GetUtcNow() - Patience, time.GetTimestamp());
        while (true)
        {
            if (await FindAsync(session, since, cancellationToken) is { } found)
            {
                way.Pass(TestEventHop.Stored);
                if (found.Verdict != DeliveryVerdict.Received)
                {
                    return found.Source == DeliverySource.Test ? way.Pass(TestEventHop.Read) : way.Fail(found.Remark ?? T("It was read, but not recognised as ours."));
                }
            }

            if (time.GetElapsedTime(began) > Patience)
            {
                return way.Fail(way.IsStored
                    ? T("It is stored, but nobody read it within 20 seconds. Is this server very busy? It is read as soon as there is time.")
                    : T("The address said that it is stored, but it is not in our database: another CalendlyWoo, with a database of its own, answers there."));
            }

            await Task.Delay(Glance, time, cancellationToken);
        }
    }

    private async Task<Delivery?> FindAsync(string session, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var recent = await db.Deliveries.AsNoTracking().Where(d => d.ReceivedAt > since).OrderByDescending(d => d.ReceivedAt).Take(200).ToListAsync(cancellationToken);
        return recent.Find(delivery => delivery.Body.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(session)) >= 0);
    }
}
