using CalendlyWoo.Core.Cases;
using CalendlyWoo.Tests.Support.Product;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Cases;

/// <summary>What tests of cases share.</summary>
internal static class CaseRig
{
    public static CaseActs Acts(this RunningProduct product) => product.Services.GetRequiredService<CaseActs>();

    public static OrderAssignment Assignment(this RunningProduct product) => product.Services.GetRequiredService<OrderAssignment>();

    /// <summary>The one open case, once it is there.</summary>
    public static async Task<Case> OpenCaseAsync(this RunningProduct product)
    {
        await product.WaitAsync(async db => await db.Cases.AnyAsync(c => c.OpenKey != null));
        await using var db = product.OpenStore();
        return await db.Cases.AsNoTracking().SingleAsync(c => c.OpenKey != null, TestContext.Current.CancellationToken);
    }
}
