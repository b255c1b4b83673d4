using CalendlyWoo.Core.Connections;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Shell;

/// <summary>The one slot for what stops the business.</summary>
public partial class PauseBanner
{
    private IReadOnlyList<Connection> _paused = [];

    [Inject]
    public required ConnectionGate Gate { get; init; }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var paused = new List<Connection>();
        foreach (var name in Enum.GetValues<ConnectionName>())
        {
            if (await Gate.PauseOfAsync(name, cancellationToken) is { } connection) paused.Add(connection);
        }

        _paused = paused;
    }
}
