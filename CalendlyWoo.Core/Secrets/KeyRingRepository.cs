using System.Xml.Linq;
using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Secrets;

/// <summary>Keeps Data Protection's key ring in the product's own database, so that all copies share it and one backup holds it.</summary>
public sealed class KeyRingRepository(IDbContextFactory<AppDb> factory) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = factory.CreateDbContext();
        return db.KeyRing.AsNoTracking().Select(element => element.Xml).AsEnumerable().Select(XElement.Parse).ToList();
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using var db = factory.CreateDbContext();
        db.KeyRing.Add(new KeyRingElement { Id = Guid.CreateVersion7(), FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
