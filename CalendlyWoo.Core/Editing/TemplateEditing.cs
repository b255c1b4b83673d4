using CalendlyWoo.Core.Editing.Archive;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Editing;

/// <summary>Registers what the template editor calls.</summary>
public static class TemplateEditing
{
    /// <summary>Needs the store, the mail transport and the notifications beside it.</summary>
    public static IServiceCollection AddTemplateEditing(this IServiceCollection services) => services
        .AddSingleton<EditingWriter>()
        .AddSingleton<TemplateChecker>()
        .AddSingleton<TemplatePresence>()
        .AddSingleton<TemplateDesk>()
        .AddSingleton<TemplatePublisher>()
        .AddSingleton<TemplateHistory>()
        .AddSingleton<TemplateFiles>()
        .AddSingleton<TemplateLookup>()
        .AddSingleton<ImportedFiles>()
        .AddSingleton<TemplateImport>()
        .AddSingleton<TemplateArchive>()
        .AddSingleton<TemplateList>()
        .AddSingleton<PastBookings>()
        .AddSingleton<EditingModels>()
        .AddSingleton<Previewing>()
        .AddSingleton<CertificatePreview>()
        .AddSingleton<TestMail>()
        .AddSingleton<TestCeiling>()
        .AddSingleton<TestSend>()
        .AddSingleton<CanaryDesk>();
}
