namespace CalendlyWoo.Tests.Support.Browser;

/// <summary>Tests marked <c>[Collection(BrowserTestCollection.Name)]</c> share one browser and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTestCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}
