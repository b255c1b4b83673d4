using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Services;

/// <summary>Turns kinds of mails on and off. The mail that a session was booked is the product's purpose: it stays on.</summary>
public sealed class TemplateSwitch(GroupCommit commits, ServiceCatalog catalog)
{
    /// <summary>Whether mails of the template's kind go out for the services that use it; true where anything was changed.</summary>
    public async Task<bool> SetAsync(Guid templateId, bool isOn, CancellationToken cancellationToken)
    {
        var isChanged = await commits.RunAloneAsync(
            async (db, token) => await db.ServiceTemplates.Where(use => use.TemplateId == templateId && use.Kind != TemplateKind.Booked && use.IsOn != isOn)
                .ExecuteUpdateAsync(set => set.SetProperty(use => use.IsOn, isOn), token) > 0,
            cancellationToken);
        // The next mail already goes by it.
        catalog.Invalidate();
        return isChanged;
    }
}
