using CalendlyWoo.Core.Mail.Connecting;
using CalendlyWoo.Core.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Mail;

/// <summary>Registers the feature.</summary>
public static class MailServices
{
    /// <summary>
    /// <see cref="IMailTransport"/> and <see cref="SmtpTransport"/>, one and the same, with <see cref="SmtpOptions"/> bound to <c>Smtp</c> and checked at start.
    /// A <see cref="SmtpTuning"/> registered before stays.
    /// </summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<SmtpOptions>()
            .Configure<IConfiguration>((options, configuration) => RefuseUnreadable(configuration.GetSection(SmtpOptions.Section)))
            .BindConfiguration(SmtpOptions.Section)
            .Configure<IConfiguration>((options, configuration) =>
                options.AllowInsecureEndpoints = configuration.GetValue<bool>(nameof(SmtpOptions.AllowInsecureEndpoints)));
        services.AddOptions<SmtpOptions>(SmtpOptionsValidator.AtStart)
            .Configure<IConfiguration>((options, configuration) =>
            {
                var section = OperatorSettings.Section(configuration, SmtpOptions.Section);
                RefuseUnreadable(section);
                section.Bind(options);
            })
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SmtpOptions>, SmtpOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(SmtpTuning.Default);
        services.TryAddSingleton<SmtpTransport>();
        services.TryAddSingleton<IMailTransport>(provider => provider.GetRequiredService<SmtpTransport>());
        services.TryAddSingleton<MailSettings>();
        services.TryAddSingleton<MailTester>();
        services.TryAddSingleton<TestReceiver>();
        return services;
    }

    private static void RefuseUnreadable(IConfigurationSection section)
    {
        if (SmtpOptionsValidator.Unreadable(section) is { Count: > 0 } problems)
            throw new OptionsValidationException(Options.DefaultName, typeof(SmtpOptions), problems);
    }
}
