using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.People;

public sealed class SavedViewDeskTests : IAsyncLifetime
{
    private static readonly Guid Ann = Guid.NewGuid();
    private AStore _store = null!;
    private SavedViewDesk _desk = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await AStore.CreateAsync();
        _desk = new SavedViewDesk(_store.Factory, _store.Commits, new FakeClock(AnOrder.Noon));
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task View_IsSavedRenamedDeletedAndBroughtBack()
    {
        await _desk.SaveAsync(Ann, "notifications", " Mine ", "?state=mailed", Token);
        await _desk.SaveAsync(Ann, "notifications", "Mine", "?state=watched", Token);
        await _desk.SaveAsync(Ann, "bookings", "Mine", "?q=x", Token);
        await _desk.SaveAsync(Guid.NewGuid(), "notifications", "Hers", "?q=y", Token);
        var view = Assert.Single(await _desk.ListAsync(Ann, "notifications", Token));
        Assert.Equal(("Mine", "?state=watched"), (view.Name, view.Query));

        Assert.True((await _desk.RenameAsync(view, "Other", Token)).TryGet(out var renamed, out _));
        await _desk.DeleteAsync(renamed, Token);
        Assert.Empty(await _desk.ListAsync(Ann, "notifications", Token));
        await _desk.RestoreAsync(renamed, Token);

        Assert.Equal("Other", Assert.Single(await _desk.ListAsync(Ann, "notifications", Token)).Name);
    }

    [Fact]
    public async Task Name_ThatIsEmptyLongOrTaken_IsRefused()
    {
        await _desk.SaveAsync(Ann, "notifications", "One", "?q=1", Token);
        Assert.True((await _desk.SaveAsync(Ann, "notifications", "Two", "?q=2", Token)).TryGet(out var two, out _));

        Assert.Equal("view.name", (await _desk.SaveAsync(Ann, "notifications", "  ", "?q=3", Token)).Failure?.Code);
        Assert.Equal("view.name", (await _desk.RenameAsync(two, new string('x', 61), Token)).Failure?.Code);
        Assert.Equal("view.taken", (await _desk.RenameAsync(two, "One", Token)).Failure?.Code);
    }
}
