using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Notifications.Listing;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Notifications.Listing;

/// <summary>Choosing rows, and what is done with them.</summary>
public partial class NotificationsPage
{
    private async Task Select(Guid id, bool isOn)
    {
        _isAll = false;
        if (isOn) _selected.Add(id);
        else _selected.Remove(id);
        _matching ??= await Query.CountAsync(_filter, CancellationToken.None);
    }

    private void SelectAll()
    {
        _isAll = true;
        _selected.UnionWith(_lines!.Select(line => line.Notification.Id));
    }

    private void SelectNone()
    {
        _selected.Clear();
        (_isAll, _matching) = (false, null);
    }

    private async Task OpenAsync(BulkKind kind)
    {
        _chosenFor = kind;
        // In the order of the list; of those that are not shown only where all were wanted.
        _chosen = _isAll
            ? await Query.IdsAsync(_filter, BulkDesk.Most, CancellationToken.None)
            : new NotificationIds([.. _lines!.Select(line => line.Notification.Id).Where(_selected.Contains)], IsMore: false);
    }

    private async Task StartedAsync()
    {
        _chosen = null;
        SelectNone();
        // The button that she pressed is gone.
        await _heading.FocusAsync();
    }
}
