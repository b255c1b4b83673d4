using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CalendlyWoo.Core.Deliveries;

/// <summary>Writes deliveries as JSON Lines (jsonlines.org): one object a line, bodies masked as on the page.</summary>
public sealed class DeliveryExport(DeliveryQuery query)
{
    /// <summary>More rows than anybody reads; the newest come first.</summary>
    public const int Most = 10_000;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes while it reads, so that no export has to fit into memory.</summary>
    public async Task WriteAsync(Stream output, DeliveryFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        await using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        await foreach (var delivery in query.ExportAsync(filter, Most, cancellationToken))
        {
            await writer.WriteLineAsync(ToLine(delivery).AsMemory(), cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
    }

    private static string ToLine(Delivery delivery) => new JsonObject
    {
        ["id"] = delivery.Id.ToString(),
        ["received_at"] = delivery.ReceivedAt.UtcDateTime.ToString("O"),
        ["source"] = delivery.Source.ToString(),
        ["verdict"] = delivery.Verdict.ToString(),
        ["remark"] = delivery.Remark,
        ["event"] = delivery.Event,
        ["headers"] = delivery.Headers,
        ["body"] = DeliveryBody.ToMaskedJson(delivery.Body) ?? DeliveryBody.ToMaskedText(delivery.Body),
    }.ToJsonString(Compact);
}
