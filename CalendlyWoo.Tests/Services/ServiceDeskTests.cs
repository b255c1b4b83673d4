using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Services.Mapping;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace CalendlyWoo.Tests.Services;

public sealed class ServiceDeskTests : IAsyncLifetime
{
    private AStore _store = null!;
    private ServiceCatalog _catalog = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServiceDesk Desk => DeskWith();

    public async ValueTask InitializeAsync()
    {
        _store = await AStore.CreateAsync();
        _catalog = new ServiceCatalog(_store.Factory, TimeProvider.System);
        await new ServiceSetup(_store.Factory, TimeProvider.System).ApplyAsync([], false, Token);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Save_ChangedAddedAndRemoved_IsOneCommitWithItsAuditLineAndHoldsAtOnce()
    {
        var seen = (await Desk.ReadAsync(Token)).Board;
        var (first, second) = (seen.Services[0], seen.Services[1]);
        var fresh = new ServiceDraft { Id = Guid.CreateVersion7(), Name = " Wardrobe Check ", Products = ["77"], EventTypes = ["https://c/7"], BookingUrl = "https://calendly.com/mila/wardrobe" };
        var board = seen.Change(first.Id, service => service with { Products = ["13"], OrderStatus = "processing" }).Remove(second.Id).Add(fresh);

        Assert.True((await Desk.SaveAsync(board, seen, "Mila", Token)).TryGet(out var saved, out var failure), failure?.Message);

        Assert.Equal(["13"], saved.Find(first.Id)!.Products);
        Assert.Null(saved.Find(second.Id));
        var offered = (await _catalog.GetAsync(Token)).Single(service => service.Service.Id == fresh.Id);
        Assert.Equal(("Wardrobe Check", false, "https://calendly.com/mila/wardrobe"), (offered.Service.Name, offered.Service.IsLive, offered.Service.BookingUrl));
        Assert.Contains(TemplateKind.Booked, offered.Templates.Keys);
        await using var db = _store.Open();
        var line = await db.Activities.SingleAsync(activity => activity.Actor == "Mila", Token);
        Assert.Equal($"Services saved. Added: Wardrobe Check. Changed: {first.Name}. Removed: {second.Name}.", line.Text);
    }

    [Fact]
    public async Task Save_WhenSomebodyElseSavedMeanwhile_IsRefused()
    {
        var seen = (await Desk.ReadAsync(Token)).Board;
        var id = seen.Services[0].Id;
        await Desk.SaveAsync(seen.Change(id, service => service with { Products = ["1"] }), seen, "Ann", Token);

        var late = await Desk.SaveAsync(seen.Change(id, service => service with { Products = ["2"] }), seen, "Mila", Token);

        Assert.Equal(ServiceDesk.ChangedCode, late.Failure?.Code);
        Assert.Equal(["1"], (await Desk.ReadAsync(Token)).Board.Find(id)!.Products);
    }

    [Fact]
    public async Task Remove_ServiceWithABookingToCome_IsRefused()
    {
        var seen = (await Desk.ReadAsync(Token)).Board;
        var service = seen.Services[0];
        await using (var db = _store.Open())
        {
            var now = DateTimeOffset.UtcNow;
            db.Bookings.Add(new Booking
            {
                Id = Guid.CreateVersion7(), InviteeUri = "i", EventUri = "e", ServiceId = service.Id, Name = "Ann", Email = "ann@example.com", StartsAt = now.AddDays(1),
                EndsAt = now.AddDays(1).AddHours(1), Status = BookingStatus.Active,
            });
            await db.SaveChangesAsync(Token);
        }

        var refused = await Desk.SaveAsync(seen.Remove(service.Id), seen, "Mila", Token);

        Assert.Equal(ServiceDesk.NeededCode, refused.Failure?.Code);
        Assert.Equal(new BookingsOfService(1, 1), (await Desk.ReadAsync(Token)).Bookings[service.Id]);
    }

    [Theory]
    [InlineData("", "", "Give each service a name of at most 200 characters.")]
    [InlineData("in person styling session", "", "Two services are called In Person Styling Session. Give each a name of its own.")]
    [InlineData("Wardrobe", "javascript:alert(1)", "The booking page of Wardrobe is no web address. Enter one that begins with https://, or leave it empty.")]
    public async Task Save_WhatCannotBe_IsSaidInWords(string name, string url, string sentence)
    {
        var seen = (await Desk.ReadAsync(Token)).Board;

        var refused = await Desk.SaveAsync(seen.Add(new ServiceDraft { Id = Guid.NewGuid(), Name = name, BookingUrl = url }), seen, "Mila", Token);

        Assert.Equal((ServiceDesk.InvalidCode, sentence), (refused.Failure?.Code, refused.Failure?.Message));
    }

    [Fact]
    public async Task Configured_Service_IsShownAndNotChanged()
    {
        var desk = DeskWith(("Services:0:Name", "in person styling session "));
        var seen = (await desk.ReadAsync(Token)).Board;
        var fixedOne = seen.Services.Single(service => service.IsFromConfiguration);

        await desk.SaveAsync(seen.Add(new ServiceDraft { Id = Guid.NewGuid(), Name = "Other" }), seen, "Mila", Token);

        Assert.Equal("In Person Styling Session", fixedOne.Name);
        Assert.True(seen.Change(fixedOne.Id, service => service with { Name = "X" }).SavesAs(seen));
        Assert.Equal(fixedOne.Products, (await desk.ReadAsync(Token)).Board.Find(fixedOne.Id)!.Products);
    }

    private ServiceDesk DeskWith(params (string Key, string Value)[] settings) => new(
        _store.Factory, _store.Commits, _catalog,
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build(), TimeProvider.System);
}
