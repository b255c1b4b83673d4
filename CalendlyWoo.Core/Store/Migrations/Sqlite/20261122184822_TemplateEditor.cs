using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CalendlyWoo.Core.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TemplateEditor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ServiceTemplates",
                columns: table => new
                {
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    TemplateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceTemplates", x => new { x.ServiceId, x.Kind });
                    table.ForeignKey(
                        name: "FK_ServiceTemplates_Services_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "Services",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ServiceTemplates_Templates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "Templates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql(
                "INSERT INTO \"ServiceTemplates\" (\"ServiceId\", \"Kind\", \"TemplateId\", \"IsOn\") SELECT \"Id\", 'Booked', \"TemplateId\", 1 FROM \"Services\";");

            migrationBuilder.DropForeignKey(
                name: "FK_Services_Templates_TemplateId",
                table: "Services");

            migrationBuilder.DropIndex(
                name: "IX_Services_TemplateId",
                table: "Services");

            migrationBuilder.DropColumn(
                name: "TemplateId",
                table: "Services");

            migrationBuilder.AddColumn<string>(
                name: "CertificateAccent",
                table: "TemplateVersions",
                type: "TEXT",
                maxLength: 7,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CreatedBy",
                table: "TemplateVersions",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "product");

            migrationBuilder.AddColumn<string>(
                name: "Files",
                table: "TemplateVersions",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "HasCertificate",
                table: "TemplateVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "HasInvite",
                table: "TemplateVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsCanary",
                table: "TemplateVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Preheader",
                table: "TemplateVersions",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "TemplateVersions",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Templates",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Booked");

            migrationBuilder.AddColumn<string>(
                name: "Seed",
                table: "Templates",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.Sql("UPDATE \"Templates\" SET \"Seed\" = \"Name\";");

            migrationBuilder.AddColumn<string>(
                name: "BookingUrl",
                table: "Services",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FormerEndsAt",
                table: "Notifications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FormerStartsAt",
                table: "Notifications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CancelReason",
                table: "Bookings",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsCancelledByHost",
                table: "Bookings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "LastName",
                table: "Bookings",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Phone",
                table: "Bookings",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "TemplateCanaries",
                columns: table => new
                {
                    TemplateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Wanted = table.Column<int>(type: "INTEGER", nullable: false),
                    Taken = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    StartedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Stopped = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateCanaries", x => x.TemplateId);
                    table.ForeignKey(
                        name: "FK_TemplateCanaries_Templates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "Templates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TemplateDrafts",
                columns: table => new
                {
                    TemplateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BasedOnVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CertificateAccent = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    HasCertificate = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasInvite = table.Column<bool>(type: "INTEGER", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    Preheader = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateDrafts", x => x.TemplateId);
                    table.ForeignKey(
                        name: "FK_TemplateDrafts_Templates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "Templates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TemplateFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TemplatePresence",
                columns: table => new
                {
                    TemplateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplatePresence", x => new { x.TemplateId, x.SessionId });
                    table.ForeignKey(
                        name: "FK_TemplatePresence_Templates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "Templates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_TemplateVersionId_TakenAt",
                table: "OutgoingMails",
                columns: new[] { "TemplateVersionId", "TakenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceTemplates_TemplateId",
                table: "ServiceTemplates",
                column: "TemplateId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ServiceTemplates");

            migrationBuilder.DropTable(
                name: "TemplateCanaries");

            migrationBuilder.DropTable(
                name: "TemplateDrafts");

            migrationBuilder.DropTable(
                name: "TemplateFiles");

            migrationBuilder.DropTable(
                name: "TemplatePresence");

            migrationBuilder.DropIndex(
                name: "IX_OutgoingMails_TemplateVersionId_TakenAt",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "CertificateAccent",
                table: "TemplateVersions");

            migrationBuilder.DropColumn(
                name: "CreatedBy",
                table: "TemplateVersions");

            migrationBuilder.DropColumn(
                name: "Files",
                table: "TemplateVersions");

            migrationBuilder.DropColumn(
                name: "HasCertificate",
                table: "TemplateVersions");

            migrationBuilder.DropColumn(
                name: "HasInvite",
                table: "TemplateVersions");

            migrationBuilder.DropColumn(
                name: "IsCanary",
                table: "TemplateVersions");

            migrationBuilder.DropColumn(
                name: "Preheader",
                table: "TemplateVersions");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "TemplateVersions");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Templates");

            migrationBuilder.DropColumn(
                name: "Seed",
                table: "Templates");

            migrationBuilder.DropColumn(
                name: "BookingUrl",
                table: "Services");

            migrationBuilder.DropColumn(
                name: "FormerEndsAt",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "FormerStartsAt",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "CancelReason",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "IsCancelledByHost",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "LastName",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Phone",
                table: "Bookings");

            migrationBuilder.AddColumn<Guid>(
                name: "TemplateId",
                table: "Services",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateIndex(
                name: "IX_Services_TemplateId",
                table: "Services",
                column: "TemplateId");

            migrationBuilder.AddForeignKey(
                name: "FK_Services_Templates_TemplateId",
                table: "Services",
                column: "TemplateId",
                principalTable: "Templates",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
