using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Secrets;

/// <summary>Registers encryption at rest: Data Protection with its key ring in the database, wrapped by the master key outside it.</summary>
public static class SecretRegistration
{
    /// <param name="services">The product's services.</param>
    /// <param name="configuration">Holds the <c>Secrets</c> section.</param>
    /// <param name="contentRoot">Where a relative key file lives.</param>
    public static IServiceCollection AddSecrets(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = configuration.GetSection(SecretOptions.Section).Get<SecretOptions>() ?? new SecretOptions();
        var path = Path.GetFullPath(options.MasterKeyFile, contentRoot);
        services.AddSingleton(_ => MasterKey.ReadOrCreate(path));
        services.AddSingleton<KeyRingEncryptor>();
        services.AddSingleton<KeyRingRepository>();
        services.AddDataProtection().SetApplicationName("CalendlyWoo");
        services.AddOptions<KeyManagementOptions>().Configure<KeyRingRepository, KeyRingEncryptor>((management, repository, encryptor) =>
        {
            management.XmlRepository = repository;
            management.XmlEncryptor = encryptor;
        });
        return services;
    }
}
