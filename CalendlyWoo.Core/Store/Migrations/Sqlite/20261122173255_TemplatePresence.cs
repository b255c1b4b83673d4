using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CalendlyWoo.Core.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TemplatePresence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TemplatePresence");

            migrationBuilder.DropIndex(
                name: "IX_OutgoingMails_TemplateVersionId_TakenAt",
                table: "OutgoingMails");
        }
    }
}
