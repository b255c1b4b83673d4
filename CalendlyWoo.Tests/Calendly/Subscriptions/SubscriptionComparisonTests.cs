using CalendlyWoo.Core.Calendly.Subscriptions;

namespace CalendlyWoo.Tests.Calendly.Subscriptions;

public sealed class SubscriptionComparisonTests
{
    private const string Organization = "https://api.calendly.com/organizations/o1";
    private const string User = "https://api.calendly.com/users/u1";
    private static readonly WantedSubscription Wanted = new(new Uri("https://shop.example"), "shop", Organization, User, true);
    private static readonly CalendlySubscription Row = new()
    {
        Id = Guid.NewGuid(), Slug = Slug("shop"), CallbackUrl = $"https://shop.example/webhooks/calendly/{Slug("shop")}", Stage = SubscriptionStage.Active, CreatedAt = default,
    };

    private static readonly RemoteSubscription Ours = new()
    {
        Uri = "https://api.calendly.com/webhook_subscriptions/s1",
        CallbackUrl = Row.CallbackUrl,
        Scope = "organization",
        Organization = Organization,
        Events = WantedSubscription.Events,
        IsActive = true,
    };

    [Fact]
    public void Ours_AsWanted_IsCurrent() => Assert.Equal(SubscriptionKind.Current, KindOf(Ours));

    [Theory]
    [InlineData("https://hooks.zapier.example/abc", SubscriptionKind.Foreign)]
    [InlineData("https://shop.example/other", SubscriptionKind.Foreign)]
    [InlineData("https://shop.example/webhooks/calendly-other/x", SubscriptionKind.Foreign)]
    [InlineData("https://shop.example/webhooks/calendly/short", SubscriptionKind.Foreign)]
    [InlineData("https://shop.example/webhooks/calendly/shop-00112233445566778899aabbccddeeff?x=1", SubscriptionKind.Foreign)]
    [InlineData("not a url", SubscriptionKind.Foreign)]
    [InlineData("https://staging.example/webhooks/calendly/shop-00112233445566778899aabbccddeeff", SubscriptionKind.OtherEnvironment)]
    [InlineData("https://shop.example:8443/webhooks/calendly/shop-00112233445566778899aabbccddeeff", SubscriptionKind.OtherEnvironment)]
    [InlineData("http://shop.example/webhooks/calendly/shop-00112233445566778899aabbccddeeff", SubscriptionKind.OtherEnvironment)]
    [InlineData("https://shop.example/webhooks/calendly/staging-00112233445566778899aabbccddeeff", SubscriptionKind.OtherEnvironment)]
    [InlineData("https://shop.example/webhooks/calendly/shop-00112233445566778899aabbccddeeff", SubscriptionKind.Current)]
    [InlineData("https://shop.example/webhooks/calendly", SubscriptionKind.Current)]
    public void Address_IsComparedExactly(string url, SubscriptionKind expected) => Assert.Equal(expected, KindOf(Ours with { CallbackUrl = url }));

    [Fact]
    public void Ours_ThatDiffers_IsOutdatedOrStopped()
    {
        Assert.Equal(SubscriptionKind.Stopped, KindOf(Ours with { IsActive = false }));
        Assert.Equal(SubscriptionKind.Outdated, KindOf(Ours with { Events = new HashSet<string> { "invitee.created" } }));
        Assert.Equal(SubscriptionKind.Outdated, KindOf(Ours with { Events = new HashSet<string>([.. WantedSubscription.Events, "routing_form_submission.created"]) }));
        Assert.Equal(SubscriptionKind.Outdated, KindOf(Ours with { Organization = "https://api.calendly.com/organizations/o2" }));
        Assert.Equal(SubscriptionKind.Outdated, KindOf(Ours with { Scope = "user", User = "https://api.calendly.com/users/u2" }));
        Assert.Equal(SubscriptionKind.Outdated, KindOf(Ours with { Scope = "group", Group = "g" }));
        Assert.Equal(SubscriptionKind.Current, KindOf(Ours with { Scope = "user", User = "https://calendly.com/api/v2/users/u1" }));
    }

    [Fact]
    public void FormerAddress_OfOurOwnRow_IsOutdatedAndNotForeign()
    {
        var picture = SubscriptionComparison.Compare(Wanted with { PublicAddress = new Uri("https://new.example") }, [Ours], [Row]);
        Assert.Equal(SubscriptionKind.Outdated, picture.All[0].Kind);
    }

    [Fact]
    public void Several_TheOneWithOurKeyStays_TheOthersAreDuplicates()
    {
        var byHand = Ours with { Uri = "s2", CallbackUrl = "https://shop.example/webhooks/calendly", CreatedAt = DateTimeOffset.MaxValue };
        var narrow = Ours with { Uri = "s3", CallbackUrl = $"https://shop.example/webhooks/calendly/{Slug("shop", '1')}", Scope = "user", User = User };

        var picture = SubscriptionComparison.Compare(Wanted, [byHand, narrow, Ours], [Row]);

        Assert.Equal(Ours.Uri, picture.Current!.Remote.Uri);
        Assert.Equal(["s2", "s3"], picture.ToRetire.Select(one => one.Remote.Uri));
        Assert.All(picture.All, one => Assert.NotEmpty(one.Why));
    }

    [Theory]
    [InlineData(null, "https://bookings.example.com/", "bookings-example-com")]
    [InlineData(null, "http://localhost:5080/", "localhost-5080")]
    [InlineData("  Staging #2 ", "https://x.example/", "staging-2")]
    [InlineData("§§", "https://x.example/", "main")]
    public void Environment_IsALabelThatFitsASlug(string? configured, string address, string expected) =>
        Assert.Equal(expected, CallbackAddress.EnvironmentOf(configured, new Uri(address)));

    [Fact]
    public void Slug_ReadBack_NamesEnvironmentAndBase()
    {
        var slug = CallbackAddress.NewSlug("my-shop");
        var parts = CallbackAddress.Read(CallbackAddress.Of(new Uri("https://host.example/woo/"), slug));
        Assert.Equal(new CallbackParts("https://host.example/woo", "my-shop", slug), parts);
        Assert.NotEqual(slug, CallbackAddress.NewSlug("my-shop"));
    }

    private static SubscriptionKind KindOf(RemoteSubscription remote) => SubscriptionComparison.Compare(Wanted, [remote], [Row]).All[0].Kind;

    private static string Slug(string environment, char digit = '0') => $"{environment}-{new string(digit, 32)}";
}
