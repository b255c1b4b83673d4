using CalendlyWoo.Web.Components.Words;

namespace CalendlyWoo.Web.Components.Settings.Subscriptions;

/// <summary>How it stands with the subscription, in two sentences.</summary>
public sealed record SubscriptionHeadline(Tone Tone, string Title, string Text);
