using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Resources;
using System.Runtime.Loader;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Tests.Languages;

/// <summary>
/// A second language as a translator would add it: the same names, other words. It becomes the satellite assembly that the build makes of a
/// <c>Texts.tlh.resx</c>, and every sentence of it stands in brackets.
/// </summary>
internal static class MadeUpLanguage
{
    public const string Name = "tlh";
    private static readonly string Product = typeof(Texts).Assembly.GetName().Name!;
    private static readonly Lazy<Assembly> Satellite = new(() => AssemblyLoadContext.Default.LoadFromStream(Build()));
    private static int _isInstalled;

    /// <summary>Makes it known to this process.</summary>
    public static void Install()
    {
        if (Interlocked.Exchange(ref _isInstalled, 1) == 1) return;
        AssemblyLoadContext.Default.Resolving += (_, wanted) => wanted.Name == $"{Product}.resources" && wanted.CultureName == Name ? Satellite.Value : null;
    }

    /// <summary>How it says a sentence.</summary>
    public static string Say(string english) => $"⟦{english}⟧";

    private static MemoryStream Build()
    {
        var resources = new MemoryStream();
        using (var writer = new ResourceWriter(resources))
        {
            foreach (var sentence in TextFile.Read()) writer.AddResource(Texts.NameOf(sentence), Say(sentence));
            writer.Generate();
            var blob = new BlobBuilder();
            blob.WriteInt32((int)resources.Length);
            blob.WriteBytes(resources.ToArray());
            return Assemble(blob);
        }
    }

    private static MemoryStream Assemble(BlobBuilder blob)
    {
        var name = new AssemblyName($"{Product}.resources") { CultureName = Name, Version = typeof(Texts).Assembly.GetName().Version };
        var assembly = new PersistedAssemblyBuilder(name, typeof(object).Assembly);
        assembly.DefineDynamicModule(name.Name!);
        var metadata = assembly.GenerateMetadata(out var code, out _);
        metadata.AddManifestResource(ManifestResourceAttributes.Public, metadata.GetOrAddString($"{Product}.Resources.Texts.{Name}.resources"), default, 0);
        var image = new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll), new MetadataRootBuilder(metadata), code, managedResources: blob);
        var bytes = new BlobBuilder();
        image.Serialize(bytes);
        return new MemoryStream(bytes.ToArray());
    }
}
