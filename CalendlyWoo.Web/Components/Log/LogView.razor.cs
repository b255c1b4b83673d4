using CalendlyWoo.Core.Activities.Reading;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace CalendlyWoo.Web.Components.Log;

/// <summary>The log as it grows; what is looked for stands in the address.</summary>
public partial class LogView : IAsyncDisposable
{
    /// <summary>A run of the product may commit lines that are so old.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(15);

    /// <summary>One press of a button looks through so many stretches at most.</summary>
    private const int MostLooks = 5;

    private readonly LogTail _tail = new();
    private ElementReference _root;
    private ScriptHandle? _keys;
    private (LogAddress Address, string? Before)? _shown;
    private LogFilter _filter = new();
    private DateTimeOffset _looked;
    private Guid? _open;
    private int _turn;
    private int _days;
    private bool _isPaused;
    private bool _isBroken;
    private bool _isLooking;
    private bool _isForViewer;

    [SupplyParameterFromQuery]
    public string? Level { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Part { get; set; }

    [SupplyParameterFromQuery]
    public string? Actor { get; set; }

    [SupplyParameterFromQuery]
    public string? Days { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery]
    public string? Booking { get; set; }

    [SupplyParameterFromQuery]
    public string? Notification { get; set; }

    [SupplyParameterFromQuery]
    public string? Delivery { get; set; }

    [SupplyParameterFromQuery]
    public string? Order { get; set; }

    [SupplyParameterFromQuery]
    public string? Before { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [Inject]
    public required LogQuery Query { get; init; }

    [Inject]
    public required PageVisibility Visibility { get; init; }

    [Inject]
    public required IConfiguration Configuration { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    private LogAddress Address => LogAddress.Read(name => name switch
    {
        "level" => Level,
        "kind" => Kind,
        "part" => Part,
        "actor" => Actor,
        "days" => Days,
        "from" => From,
        "to" => To,
        "q" => Text,
        "booking" => Booking,
        "notification" => Notification,
        "delivery" => Delivery,
        "order" => Order,
        _ => null,
    });

    private bool IsAtTheTop => Cursor.Parse(Before) is null;

    /// <summary>Whom the lines are about where they are about one.</summary>
    private string? Whose => _tail.Lines.Where(line => line.Customer is not null)
        .Select(line => line.OrderNumber is { } number ? $"{line.Customer} · #{number}" : line.Customer).FirstOrDefault();

    protected override async Task OnParametersSetAsync()
    {
        // The same filter again, as after a look at the side, keeps what is shown.
        if (_shown is not null && _shown != (Address, Before)) await FromTheTopAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        _days = Configuration.GetValue("Retention:Days", 180);
        _isForViewer = !await Visibility.MayAsync((await Authentication).User, Access.Manager);
        await FromTheTopAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        if (!firstRender) return;
        _keys = new ScriptHandle(Script);
        _ = _keys.OpenAsync("./Components/Log/LogView.razor.js", "listen", _root);
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (_shown is null || !IsAtTheTop || _isBroken) return;
        var turn = _turn;
        var now = Time.GetUtcNow();
        var lately = await Query.NewerAsync(_filter, _looked - Late, LogTail.MostRunning, cancellationToken);
        if (turn != _turn) return;
        _looked = now;
        // So many that some between them and those on the page may be missing.
        if (!_isPaused && lately.Count == LogTail.MostRunning) await FromTheTopAsync();
        else _tail.Take(lately, _isPaused);
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (_keys is not null) await _keys.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task FromTheTopAsync()
    {
        var turn = ++_turn;
        var (address, before, now) = (Address, Before, Time.GetUtcNow());
        _filter = address.ToFilter(now, Viewer.Zone, _isForViewer);
        try
        {
            var page = await Query.PageAsync(_filter, Cursor.Parse(before), CancellationToken.None);
            if (turn != _turn) return;
            _tail.Show(page);
            (_shown, _looked, _isPaused, _isBroken) = ((address, before), now, false, false);
        }
        catch (System.Data.Common.DbException)
        {
            (_isBroken, _shown) = (true, (address, before));
        }
    }

    private async Task OlderAsync()
    {
        _isLooking = true;
        try
        {
            // Who looks further back does not want the lines to leave at the bottom.
            _isPaused = IsAtTheTop;
            var (turn, before, count) = (_turn, _tail.Lines.Count, 0);
            while (_tail.Next is { } next && _tail.Lines.Count == before && count++ < MostLooks)
            {
                var page = await Query.PageAsync(_filter, next, CancellationToken.None);
                if (turn != _turn) return;
                _tail.Append(page);
            }
        }
        finally
        {
            _isLooking = false;
        }
    }

    private async Task PauseOrGoOnAsync()
    {
        if (_isPaused) await FromTheTopAsync();
        else _isPaused = true;
    }

    private Task AgainAsync() => FromTheTopAsync();

    private void Open(Guid id) => _open = _open == id ? null : id;

    private IEnumerable<(LogLine Line, string? Day)> WithDays()
    {
        var today = LineWords.DayOf(Time.GetUtcNow(), Viewer.Zone);
        DateOnly? last = null;
        foreach (var line in _tail.Lines)
        {
            var day = LineWords.DayOf(line.Activity.At, Viewer.Zone);
            yield return (line, day == last ? null : LineWords.NameOf(day, today));
            last = day;
        }
    }
}
