using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Benchmarks.Outside;

/// <summary>Switches on what the options ask for. A rate is spread over the stages of the dialogue, so that it is the share of the mails.</summary>
internal static class Faults
{
    private static readonly MailboxStage[] Stages = [MailboxStage.MailFrom, MailboxStage.RcptTo, MailboxStage.Data, MailboxStage.FinalDot];

    public static void SwitchOn(OutsideWorld world, Options options)
    {
        SwitchOn(world.Mailbox.Faults, options.Smtp451, options.SmtpDrop);
        SwitchOn(world.Shop.Faults, options.Shop);
    }

    private static void SwitchOn(MailboxFaults faults, double temporary, double drop)
    {
        foreach (var stage in temporary > 0 ? Stages : [])
            faults.Add(stage, new MailboxFault.Reply("451 4.3.0 Try again later"), temporary / Stages.Length);
        foreach (var stage in drop > 0 ? Stages : [])
            faults.Add(stage, new MailboxFault.Drop(), drop / (Stages.Length + 1));
        if (drop > 0) faults.Add(MailboxStage.FinalDot, new MailboxFault.KeepAndDrop(), drop / (Stages.Length + 1));
    }

    private static void SwitchOn(ShopFaults faults, ShopFaultRates rates)
    {
        faults.RetryAfter = rates.RetryAfter;
        Add(ShopFault.FatalError, rates.Errors);
        Add(ShopFault.TooManyRequests, rates.RateLimits);
        Add(ShopFault.Hang, rates.Timeouts / 2);
        Add(ShopFault.WorkThenHang, rates.Timeouts / 2);
        Add(ShopFault.WorkThenDrop, rates.LostAnswers / 2);
        Add(ShopFault.WorkThenGatewayTimeout, rates.LostAnswers / 2);

        void Add(ShopFault fault, double rate)
        {
            if (rate > 0) faults.Add(fault, rate: rate);
        }
    }
}
