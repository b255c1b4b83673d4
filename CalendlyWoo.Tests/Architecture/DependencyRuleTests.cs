using CalendlyWoo.Core.Common;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Architecture;

/// <summary>design.md, "Layout": Core knows no page, endpoint or component library; deciding code knows no HTTP and no database.</summary>
public sealed class DependencyRuleTests
{
    private static readonly string[] ForbiddenInCore =
    [
        "CalendlyWoo.Web",
        "Radzen",
        "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Mvc",
        "Microsoft.AspNetCore.Routing",
        "Microsoft.AspNetCore.SignalR",
    ];

    private static readonly string[] ForbiddenWhereDecisionsAreMade =
        ["System.Net.Http", "System.Net.Sockets", "HttpClient", "Microsoft.EntityFrameworkCore", "DbContext", "Microsoft.AspNetCore"];

    [Fact]
    public void Core_References_NoPageEndpointOrComponentLibrary()
    {
        var references = typeof(Failure).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Offences.AssertNone(references.Where(name => ForbiddenInCore.Any(forbidden => IsOrIsBelow(name, forbidden))));
    }

    [Theory]
    [InlineData("CalendlyWoo.Core/Common")]
    [InlineData("CalendlyWoo.Core/Matching")]
    [InlineData("CalendlyWoo.Core/Templates")]
    [InlineData("CalendlyWoo.Core/Mail/Mime")]
    [InlineData("CalendlyWoo.Core/Mail/Files")]
    [InlineData("CalendlyWoo.Core/Calendars")]
    [InlineData("CalendlyWoo.Core/Certificates")]
    public void DecidingFolder_Source_KnowsNoHttpAndNoDatabase(string folder)
    {
        var offences = from file in SourceFiles.Below(folder, ".cs")
                       from forbidden in ForbiddenWhereDecisionsAreMade
                       where file.Text.Contains(forbidden, StringComparison.Ordinal)
                       select $"{file.Path}: {forbidden}";

        Offences.AssertNone(offences);
    }

    private static bool IsOrIsBelow(string name, string parent) =>
        name == parent || name.StartsWith(parent + ".", StringComparison.Ordinal);
}
