using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Activities.Indexing;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Calendly.Backfill;
using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Care;
using CalendlyWoo.Core.Care.Alerts;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Health.Testing;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Privacy;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.WooCommerce.Connecting;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Store;

/// <summary>The one model; a thin context per database derives from it and owns that database's migrations.</summary>
public abstract class AppDb(DbContextOptions options) : IdentityUserContext<AppUser, Guid>(options)
{
    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<EffectKey> EffectKeys => Set<EffectKey>();

    public DbSet<RefusalCount> RefusalCounts => Set<RefusalCount>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<BookingInvitee> BookingInvitees => Set<BookingInvitee>();

    public DbSet<UnitClaim> UnitClaims => Set<UnitClaim>();

    public DbSet<OrderLease> OrderLeases => Set<OrderLease>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<NotificationKey> NotificationKeys => Set<NotificationKey>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<Service> Services => Set<Service>();

    public DbSet<Template> Templates => Set<Template>();

    public DbSet<TemplateVersion> TemplateVersions => Set<TemplateVersion>();

    public DbSet<TemplateDraft> TemplateDrafts => Set<TemplateDraft>();

    public DbSet<TemplateFile> TemplateFiles => Set<TemplateFile>();

    public DbSet<TemplateCanary> TemplateCanaries => Set<TemplateCanary>();

    public DbSet<ServiceTemplate> ServiceTemplates => Set<ServiceTemplate>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<Connection> Connections => Set<Connection>();

    public DbSet<SavedSetting> Settings => Set<SavedSetting>();

    public DbSet<KeyRingElement> KeyRing => Set<KeyRingElement>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<CalendlyGrant> CalendlyGrants => Set<CalendlyGrant>();

    public DbSet<CalendlySubscription> CalendlySubscriptions => Set<CalendlySubscription>();

    public DbSet<SubscriptionWatch> SubscriptionWatches => Set<SubscriptionWatch>();

    public DbSet<BackfillRun> BackfillRuns => Set<BackfillRun>();

    public DbSet<ShopKeyRequest> ShopKeyRequests => Set<ShopKeyRequest>();

    public DbSet<TestBooking> TestBookings => Set<TestBooking>();

    public DbSet<MatchSheet> MatchSheets => Set<MatchSheet>();

    public DbSet<CustomerAlias> CustomerAliases => Set<CustomerAlias>();

    public DbSet<IndexedOrder> IndexedOrders => Set<IndexedOrder>();

    public DbSet<OrderSweep> OrderSweeps => Set<OrderSweep>();

    public DbSet<BulkRun> BulkRuns => Set<BulkRun>();

    public DbSet<BulkItem> BulkItems => Set<BulkItem>();

    public DbSet<MailPause> MailPauses => Set<MailPause>();

    public DbSet<Alert> Alerts => Set<Alert>();

    public DbSet<AlertMessage> AlertMessages => Set<AlertMessage>();

    public DbSet<ErasedPerson> ErasedPeople => Set<ErasedPerson>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<LogSegment> LogSegments => Set<LogSegment>();

    public DbSet<LogWord> LogWords => Set<LogWord>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }
}
